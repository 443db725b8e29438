/** Makes what is deployed out of what was built. Nothing of this ships. */
@NullMarked
package org.checkable.ship;

import org.jspecify.annotations.NullMarked;
