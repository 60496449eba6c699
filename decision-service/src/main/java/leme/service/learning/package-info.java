/** Learning: outcomes become lessons, lessons a posterior, and the posterior decides on every replica within seconds. */
@NullMarked
package leme.service.learning;

import org.jspecify.annotations.NullMarked;
