/**
 * Decision tables: sheets of values ({@code .csv}, {@code .xlsx}) read within bounds, checked as an analyst laid them out,
 * and turned into DRL by Drools, each rule on the line of its row.
 */
@NullMarked
package leme.rules.pack.table;

import org.jspecify.annotations.NullMarked;
