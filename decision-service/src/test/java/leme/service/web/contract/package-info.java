@NullMarked
package leme.service.web.contract;

import org.jspecify.annotations.NullMarked;
