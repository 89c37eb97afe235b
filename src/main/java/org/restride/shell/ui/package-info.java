/** The frame around every page. */
@NullMarked
package org.restride.shell.ui;

import org.jspecify.annotations.NullMarked;
