/** What the catalogue hands out over HTTP beside its screens. */
@NullMarked
package org.restride.catalogue.api;

import org.jspecify.annotations.NullMarked;
