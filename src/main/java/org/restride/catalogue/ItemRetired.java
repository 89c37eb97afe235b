package org.restride.catalogue;

import org.restride.base.ClinicId;

/** An item was taken out of use; it can't be prescribed any more. */
public record ItemRetired(ClinicId clinic, ItemId item) {}
