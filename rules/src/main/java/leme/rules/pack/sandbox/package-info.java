/**
 * The sandbox of rules: the bytecode a pack was compiled to is held against a list of what it may touch, before any of it
 * is loaded. An author can compare facts and speak, and nothing else.
 */
@NullMarked
package leme.rules.pack.sandbox;

import org.jspecify.annotations.NullMarked;
