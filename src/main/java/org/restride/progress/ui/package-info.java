/** The patient's pages: the elements for what is done every day, and Progress. */
@NullMarked
@NamedInterface("ui")
package org.restride.progress.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
