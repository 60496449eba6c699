/** Scores: what a message means and how likely an action is to succeed. Smile stays inside; nothing here knows Spring. */
@NullMarked
package leme.models;

import org.jspecify.annotations.NullMarked;
