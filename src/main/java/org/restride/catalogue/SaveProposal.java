package org.restride.catalogue;

/**
 * Keeps what the author has written.
 *
 * @param basedOn the version that it changes or translates by now; 0 for an item that is not there yet
 * @param revision the revision of the translation that it corrects by now; 0 if there is none
 */
public record SaveProposal(ProposalId proposal, int basedOn, int revision, ItemText text) {}
