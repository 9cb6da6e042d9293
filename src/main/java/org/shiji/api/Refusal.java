package org.shiji.api;

import java.util.List;
import org.shiji.shared.Message;

/** A request that cannot be done; ends the transaction it was tried in. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemKind kind;
    private final transient Message detail;
    private final transient List<Fault> faults;

    Refusal(ProblemKind kind, Message detail, List<Fault> faults) {
        super(kind + " " + detail.key());
        this.kind = kind;
        this.detail = detail;
        this.faults = List.copyOf(faults);
    }

    Refusal(ProblemKind kind, Object... arguments) {
        this(kind, Message.of("api.problem." + kind.code() + ".detail", arguments), List.of());
    }

    static Refusal invalid(List<Fault> faults) {
        return new Refusal(
                ProblemKind.INVALID,
                Message.of("api.problem.invalid.detail", faults.size()),
                faults);
    }

    static Refusal invalid(Fault fault) {
        return invalid(List.of(fault));
    }

    ProblemKind kind() {
        return kind;
    }

    Message detail() {
        return detail;
    }

    List<Fault> faults() {
        return faults;
    }
}
