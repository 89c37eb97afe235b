package org.restride.catalogue;

import org.restride.base.ClinicId;

/** A new version of an item can be prescribed and read. */
public record ItemPublished(ClinicId clinic, ItemVersionId item) {}
