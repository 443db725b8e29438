/**
 * Keeps articles and claims: {@link org.checkable.store.ClaimStore} is the contract, {@link
 * org.checkable.store.DynamoClaimStore} keeps it in one DynamoDB table.
 *
 * <p>Times and IDs come in as arguments. Knows nothing of the web.
 */
@NullMarked
package org.checkable.store;

import org.jspecify.annotations.NullMarked;
