/** Screens of the catalogue, and what shows an item as a patient sees it. */
@NullMarked
@NamedInterface("ui")
package org.restride.catalogue.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
