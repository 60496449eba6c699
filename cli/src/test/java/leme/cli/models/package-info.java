@NullMarked
package leme.cli.models;

import org.jspecify.annotations.NullMarked;
