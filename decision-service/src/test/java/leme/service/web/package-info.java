@NullMarked
package leme.service.web;

import org.jspecify.annotations.NullMarked;
