/** The decision service: start at {@link leme.service.LemeService}. */
@NullMarked
package leme.service;

import org.jspecify.annotations.NullMarked;
