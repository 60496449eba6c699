/** What a message names: documents, telephones, orders, dates, amounts. Where they stand, never what they are. */
@NullMarked
package leme.models.entity;

import org.jspecify.annotations.NullMarked;
