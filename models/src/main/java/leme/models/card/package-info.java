/** Model cards: what a model reached, drawn in plain SVG on one page that prints, for people who must decide on it. */
@NullMarked
package leme.models.card;

import org.jspecify.annotations.NullMarked;
