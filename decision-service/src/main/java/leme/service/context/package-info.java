/** The context: what is known of a customer at the moment of a decision, from the nearest source that answers. */
@NullMarked
package leme.service.context;

import org.jspecify.annotations.NullMarked;
