package org.shiji.definitions;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.shiji.shared.KpiCode;

/**
 * The children of one node as they stand in {@code framework.yaml}, to be shown and tried with
 * other weights. Nothing is ever written.
 */
public final class WrittenChildren {

    private final ShownNames shown;
    private final SortedMap<String, byte[]> files;
    private final FrameworkText text;
    private final FrameworkText.Children children;

    private WrittenChildren(
            DefinitionFolder folder, FrameworkText text, FrameworkText.Children children) {
        this.shown = folder.shown();
        this.files = folder.bytes();
        this.text = text;
        this.children = children;
    }

    /**
     * @param folder as it was written, of a framework that was read without errors
     * @return empty where there is no such node, or the folder changed since
     */
    public static Optional<WrittenChildren> of(Path folder, KpiCode node) {
        DefinitionFolder files =
                DefinitionFolder.open(folder, ShownNames.asGiven(folder), new Issues());
        byte @Nullable [] bytes = files.bytes().get(DefinitionFolder.FRAMEWORK);
        return Optional.ofNullable(bytes)
                .flatMap(FrameworkText::of)
                .flatMap(
                        text ->
                                text.children(node.value())
                                        .map(found -> new WrittenChildren(files, text, found)));
    }

    /** Child → its weight as written, in the order of the file; of those that carry one. */
    public SequencedMap<KpiCode, String> weights() {
        SequencedMap<KpiCode, String> weights = new LinkedHashMap<>();
        children.weights().forEach((code, words) -> weights.put(new KpiCode(code), words));
        return Collections.unmodifiableSequencedMap(weights);
    }

    /** What the weights must add up to; empty where the node does not say {@code weightsSum}. */
    public Optional<BigDecimal> sum() {
        return children.sum().map(BigDecimal::new);
    }

    /**
     * The part of the file from the key {@code children} on.
     *
     * @param firstLine on which it stands in the file, from 1; other weights do not move it
     * @param text indented as in the file, all else as it was written, comments too; without a line
     *     end at its end
     * @param unsaid children whose remark found no place, because their line goes on
     */
    public record Block(int firstLine, int lastLine, String text, List<KpiCode> unsaid) {
        public Block {
            unsaid = List.copyOf(unsaid);
        }
    }

    /**
     * @param weights child → weight
     * @param remarks child → what is said in a comment behind its weight
     */
    public Block with(Map<KpiCode, String> weights, Map<KpiCode, String> remarks) {
        Map<String, String> said = new LinkedHashMap<>();
        remarks.forEach((code, remark) -> said.put(code.value(), remark));
        byte[] bytes = text.with(byCode(weights), Map.of());
        FrameworkText changed =
                FrameworkText.of(bytes)
                        .orElseThrow(() -> new IllegalArgumentException("weights: " + weights));
        return changed.block(children.node(), said)
                .orElseThrow(() -> new IllegalArgumentException("weights: " + weights));
    }

    /** The framework as it would be read with these weights. */
    public Reading tried(Map<KpiCode, String> weights) {
        Map<String, byte[]> changed = new LinkedHashMap<>(files);
        changed.put(DefinitionFolder.FRAMEWORK, text.with(byCode(weights), Map.of()));
        return DefinitionReader.read(shown, changed);
    }

    private static Map<String, String> byCode(Map<KpiCode, String> weights) {
        Map<String, String> words = new LinkedHashMap<>();
        weights.forEach((code, weight) -> words.put(code.value(), weight));
        return words;
    }
}
