@NullMarked
package leme.cli.demo;

import org.jspecify.annotations.NullMarked;
