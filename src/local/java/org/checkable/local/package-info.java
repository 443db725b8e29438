/** Programs for a developer's machine: the whole service, its table, and the batch command. */
@NullMarked
package org.checkable.local;

import org.jspecify.annotations.NullMarked;
