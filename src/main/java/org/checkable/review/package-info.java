/**
 * What people do with claims: queue, leases, verdicts, the audit trail, export.
 *
 * <p>Pure: (state, command, now) gives a new state with its events, or a refusal. Knows nothing of
 * storage or the web.
 */
@NullMarked
package org.checkable.review;

import org.jspecify.annotations.NullMarked;
