/** A PostgreSQL of our own that keeps its data in a folder, so that a newcomer needs no database server. */
@NullMarked
package org.restride.base.embedded;

import org.jspecify.annotations.NullMarked;
