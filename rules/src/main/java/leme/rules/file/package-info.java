/** The files analysts write, read value by value so that every fault is told at once, with its line and its remedy. */
@NullMarked
package leme.rules.file;

import org.jspecify.annotations.NullMarked;
