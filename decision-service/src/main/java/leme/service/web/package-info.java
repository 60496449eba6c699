/**
 * The HTTP face: translates the contract into the service's own words, calls a port, and translates back. The types
 * generated from the contract never leave it.
 */
@NullMarked
package leme.service.web;

import org.jspecify.annotations.NullMarked;
