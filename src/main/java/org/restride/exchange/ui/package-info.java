/** The patient's page for the private calendar. */
@NullMarked
package org.restride.exchange.ui;

import org.jspecify.annotations.NullMarked;
