/**
 * The web side: the two Lambda entry points, the router and the endpoints. Thin: decode, call the
 * core, store, encode.
 */
@NullMarked
package org.checkable.http;

import org.jspecify.annotations.NullMarked;
