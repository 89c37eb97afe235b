/** The safety questions and the emergency behind {@code /api/me}. */
@NullMarked
package org.restride.questions.api;

import org.jspecify.annotations.NullMarked;
