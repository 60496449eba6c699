/** What comes with Leme: policies, catalogue, routing and retention, from the class path or from a folder of your own. */
@NullMarked
package leme.rules.shipped;

import org.jspecify.annotations.NullMarked;
