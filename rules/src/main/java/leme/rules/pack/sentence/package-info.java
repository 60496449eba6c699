/**
 * Rules in sentences ({@code .dslr}), Portuguese or English: each is looked up in a dictionary ({@code .dsl}) and becomes
 * DRL on its own line. A sentence the dictionary has not is answered with the nearest it has.
 */
@NullMarked
package leme.rules.pack.sentence;

import org.jspecify.annotations.NullMarked;
