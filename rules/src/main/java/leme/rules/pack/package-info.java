/**
 * Rule packs: DRL read, checked, compiled and asked. The only package that knows Drools, and none of its types leave it.
 */
@NullMarked
package leme.rules.pack;

import org.jspecify.annotations.NullMarked;
