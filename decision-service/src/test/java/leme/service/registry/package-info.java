/** Tests of models as kinds of publication. */
@NullMarked
package leme.service.registry;

import org.jspecify.annotations.NullMarked;
