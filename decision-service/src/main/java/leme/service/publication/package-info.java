/**
 * Publishing with four eyes: what governs and what predicts is submitted, checked, approved by somebody else, and put in
 * force on every replica at once. One mechanism for every kind; a kind plugs in a {@link leme.service.publication.Preparation}.
 */
@NullMarked
package leme.service.publication;

import org.jspecify.annotations.NullMarked;
