package org.shiji.headless;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shiji.definitions.Definition;
import org.shiji.definitions.DefinitionReader;
import org.shiji.definitions.Reading;
import org.shiji.definitions.WrittenChildren;
import org.shiji.scoring.Ahp;
import org.shiji.scoring.Entropy;
import org.shiji.scoring.Framework;
import org.shiji.scoring.Node;
import org.shiji.scoring.Weighting;
import org.shiji.shared.Issue;
import org.shiji.shared.KpiCode;
import org.shiji.shared.Message;
import org.shiji.shared.Severity;
import org.shiji.shared.Sha256;

/**
 * {@code weigh --equal | --ahp <file> | --entropy <file> --framework <folder> --node <code>}:
 * proposes weights for the children of a node. Nothing is written anywhere.
 */
final class Weigh {

    private static final String EQUAL = "--equal";
    private static final String AHP = "--ahp";
    private static final String ENTROPY = "--entropy";
    private static final List<String> METHODS = List.of(EQUAL, AHP, ENTROPY);
    private static final List<String> OPTIONS =
            List.of(EQUAL, AHP, ENTROPY, "--framework", "--node");

    /** Fewer tell nothing about how much the units differ. */
    private static final int FEWEST_UNITS = 2;

    /**
     * @param weights of the children in the order of the file, with the sum 1
     * @param origin how they came about, a sentence a line
     */
    private record Found(double[] weights, List<Message> origin) {}

    private final Terminal terminal;
    private final String method;
    private final Path folder;
    private final @Nullable Path file;
    private final String code;

    private Weigh(Terminal terminal, Options options) throws WrongUsage {
        this.terminal = terminal;
        List<String> asked = METHODS.stream().filter(options::has).toList();
        if (asked.size() != 1) {
            throw new WrongUsage(Message.of("headless.usage.one-method"));
        }
        method = asked.getFirst();
        folder = options.path("--framework");
        code = options.required("--node");
        file = method.equals(EQUAL) ? null : options.path(method);
    }

    static int run(Terminal terminal, String... arguments) throws WrongUsage, AskedForHelp {
        Options options = Options.of(arguments, OPTIONS, Set.of(EQUAL));
        if (!options.words().isEmpty()) {
            throw new WrongUsage(
                    Message.of("headless.usage.stray-word", options.words().getFirst()));
        }
        return new Weigh(terminal, options).run();
    }

    private int run() throws WrongUsage {
        if (!Files.isDirectory(folder)) {
            throw new WrongUsage(Message.of("headless.usage.no-folder", folder.toString()));
        }
        if (file != null && (!Files.isReadable(file) || Files.isDirectory(file))) {
            throw unreadable(file);
        }
        Reading reading = DefinitionReader.readAsGiven(folder);
        Definition definition = reading.definition();
        if (definition == null) {
            terminal.complain(reading.issues());
            return Headless.WRONG;
        }
        Framework framework = definition.framework();
        Node node = node(framework);
        WrittenChildren written =
                WrittenChildren.of(folder, node.code()).orElseThrow(() -> unreadable(folder));
        List<Node.Child> children =
                node.children().stream().filter(child -> child.weight() > 0).toList();
        if (!children.stream()
                .map(Engine::code)
                .toList()
                .equals(List.copyOf(written.weights().keySet()))) {
            throw unreadable(folder); // it changed under our hands
        }
        if (children.size() < 2) {
            throw new WrongUsage(
                    Message.of("headless.usage.nothing-to-weigh", code, children.size()));
        }
        Optional<Found> found = found(framework, node, children);
        if (found.isEmpty()) {
            return Headless.WRONG;
        }
        Proposal proposal =
                new Proposal(framework, node, written, found.get().weights(), found.get().origin());
        proposal.print(terminal.out());
        warn(proposal, written);
        return Headless.DONE;
    }

    private Node node(Framework framework) throws WrongUsage {
        for (Node node : Engine.nodes(framework).values()) {
            if (node.code().value().equals(code)) {
                return node;
            }
        }
        List<String> known = Engine.nodes(framework).keySet().stream().map(KpiCode::value).toList();
        throw new WrongUsage(
                Message.of(
                        "headless.usage.unknown-node",
                        Hints.shortened(code),
                        Hints.nearest(code, known),
                        framework.code(),
                        String.join(", ", known)));
    }

    private static WrongUsage unreadable(Path path) {
        return new WrongUsage(Message.of("headless.usage.unreadable", path.toString()));
    }

    /** Empty where the data do not give any; the reason was said. */
    private Optional<Found> found(Framework framework, Node node, List<Node.Child> children)
            throws WrongUsage {
        if (file == null) {
            return Optional.of(
                    new Found(
                            Weighting.equal(children.size()),
                            List.of(Message.of("headless.weigh.equal"))));
        }
        try {
            return method.equals(AHP)
                    ? compared(file, node, children.stream().map(Engine::code).toList())
                    : differing(file, framework, node, children);
        } catch (IOException cannotRead) {
            throw unreadable(file);
        }
    }

    private Optional<Found> compared(Path matrix, Node node, List<KpiCode> codes)
            throws IOException, WrongUsage {
        if (codes.size() > Ahp.MOST_ITEMS) {
            throw new WrongUsage(
                    Message.of(
                            "headless.usage.too-many-items",
                            node.code().value(),
                            codes.size(),
                            Ahp.MOST_ITEMS));
        }
        Message data = data(matrix);
        ComparisonsFile comparisons = ComparisonsFile.read(matrix, node.code(), codes);
        List<Issue> issues = comparisons.issues();
        if (!issues.isEmpty()) {
            issues.forEach(terminal::complain);
            return Optional.empty();
        }
        return switch (Weighting.ahp(comparisons.matrix())) {
            case Ahp.Weights weights ->
                    Optional.of(
                            new Found(
                                    weights.weights(),
                                    List.of(
                                            Message.of("headless.weigh.ahp"),
                                            data,
                                            consistency(weights.consistency()))));
            case Ahp.Contradictory contradictory -> {
                terminal.complain(comparisons.contradiction(contradictory));
                yield Optional.empty();
            }
        };
    }

    private static Message consistency(Ahp.Consistency consistency) {
        return Message.of(
                "headless.weigh.consistency",
                Proposal.number(consistency.lambdaMax()),
                Proposal.number(consistency.index()),
                Proposal.number(consistency.ratio()));
    }

    private Optional<Found> differing(
            Path past, Framework framework, Node node, List<Node.Child> children)
            throws IOException {
        Message data = data(past);
        AboutValues about = new AboutValues(terminal, past);
        PastScores scores;
        try (Progress progress = new Progress(terminal)) {
            ValuesFile.Read read = ValuesFile.read(past, progress).under(framework);
            Values values = read.values();
            if (values == null) {
                about.complain(read);
                return Optional.empty();
            }
            about.tellOfAbsent(framework, values);
            scores = PastScores.of(framework, children, values, progress);
        }
        about.tellOfLeftOut(node.code(), scores.leftOut);
        int counted = scores.counted.size();
        if (counted < FEWEST_UNITS) {
            terminal.complain(Message.of("headless.weigh.too-few-units", past.toString(), counted));
            return Optional.empty();
        }
        return switch (Weighting.entropy(scores.columns())) {
            case Entropy.Weights weights ->
                    Optional.of(
                            new Found(
                                    weights.weights(),
                                    List.of(
                                            Message.of("headless.weigh.entropy"),
                                            data,
                                            Message.of(
                                                    "headless.weigh.units",
                                                    counted,
                                                    scores.leftOut.size()))));
            case Entropy.Negative negative -> {
                terminal.complain(negative(past, negative, scores, children));
                yield Optional.empty();
            }
            case Entropy.AllAlike alike -> {
                terminal.complain(
                        Message.of(
                                "headless.weigh.all-alike",
                                past.toString(),
                                node.code().value(),
                                counted));
                yield Optional.empty();
            }
        };
    }

    private static Issue negative(
            Path past, Entropy.Negative negative, PastScores scores, List<Node.Child> children) {
        PastScores.Row row = scores.counted.get(negative.row());
        return new Issue(
                Severity.ERROR,
                past.toString(),
                (int) row.line(),
                1,
                Message.of(
                        "headless.weigh.negative",
                        Hints.shortened(row.unit()),
                        row.period().code(),
                        Engine.code(children.get(negative.column())).value(),
                        Proposal.number(negative.score())),
                "");
    }

    private static Message data(Path path) throws IOException {
        return Message.of(
                "headless.weigh.data",
                String.valueOf(path.getFileName()),
                Sha256.hex(Files.readAllBytes(path)));
    }

    /** What whoever pastes the proposal should know, on standard error. */
    private void warn(Proposal proposal, WrittenChildren written) {
        for (KpiCode nothing : proposal.withoutWeight()) {
            terminal.complain(
                    Message.of(
                            "headless.weigh.nothing",
                            nothing.value(),
                            String.valueOf(proposal.weights().get(nothing))));
        }
        Reading tried = written.tried(proposal.weights());
        if (tried.definition() == null) {
            terminal.complain(Message.of("headless.weigh.would-break"));
            tried.issues().stream()
                    .filter(issue -> issue.severity() == Severity.ERROR)
                    .forEach(terminal::complain);
        }
    }
}
