/**
 * Training and evaluation: never ships. Reads data sets that are not part of the project, prints
 * figures and writes the weights under {@code model/}.
 */
@NullMarked
package org.checkable.train;

import org.jspecify.annotations.NullMarked;
