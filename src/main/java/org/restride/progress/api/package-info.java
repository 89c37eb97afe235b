/** What patients do most, as a small stateless interface: {@code /api/me} (contract: {@code frontend/api/contract.ts}). */
@NullMarked
package org.restride.progress.api;

import org.jspecify.annotations.NullMarked;
