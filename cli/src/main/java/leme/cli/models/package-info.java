/** {@code leme models}: training and measuring what reads messages. */
@NullMarked
package leme.cli.models;

import org.jspecify.annotations.NullMarked;
