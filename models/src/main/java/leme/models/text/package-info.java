/** From what a customer typed to numbers: masking, normalisation, language, hashed sparse features. */
@NullMarked
package leme.models.text;

import org.jspecify.annotations.NullMarked;
