/** Screens for signing in, accounts, patients and the clinic's administration. */
@NullMarked
@NamedInterface("ui")
package org.restride.people.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
