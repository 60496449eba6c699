/** How long facts about a customer may weigh in a decision. */
@NullMarked
package leme.rules.retention;

import org.jspecify.annotations.NullMarked;
