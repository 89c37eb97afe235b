/** The patient's messages behind {@code /api/me}, and the pictures of both sides. */
@NullMarked
package org.restride.messages.api;

import org.jspecify.annotations.NullMarked;
