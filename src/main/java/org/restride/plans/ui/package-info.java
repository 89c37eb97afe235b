/** The screens on which plans and templates are built, and on which patients read theirs. */
@NullMarked
@NamedInterface("ui")
package org.restride.plans.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
