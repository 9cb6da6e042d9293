package org.shiji.definitions;

/**
 * A proposal was withdrawn, declined or published.
 *
 * @param state what it became
 * @param author account that proposed it
 * @param by account that decided it
 */
public record ProposalClosed(
        long proposal, FrameworkRef framework, Proposal.State state, String author, String by) {}
