package org.shiji.desk.ui;

import com.vaadin.flow.function.SerializableRunnable;
import java.io.InputStream;
import org.shiji.evidence.Evidence;
import org.shiji.evidence.Evidence.Receipt;
import org.shiji.reporting.EvidenceItem;
import org.shiji.reporting.EvidenceItem.Behind;
import org.shiji.shared.Period;
import org.shiji.shared.UnionId;
import org.shiji.unions.CurrentViewer;
import org.shiji.unions.Viewer;

/** Keeps the evidence of one report for who looks at it. */
final class EvidenceKeeper implements EvidencePart.Keeper {

    private static final long serialVersionUID = 1L;

    private final transient Evidence evidence;
    private final transient CurrentViewer current;
    // a file arrives outside of the page, where nobody is the current viewer
    private final transient Viewer by;
    private final transient UnionId union;
    private final transient Period period;
    private final SerializableRunnable changed;

    /**
     * @param changed is called when the evidence has changed
     */
    EvidenceKeeper(
            Evidence evidence,
            CurrentViewer current,
            UnionId union,
            Period period,
            SerializableRunnable changed) {
        this.evidence = evidence;
        this.current = current;
        this.by = current.get();
        this.union = union;
        this.period = period;
        this.changed = changed;
    }

    @Override
    public Receipt attach(Behind behind, String kind, String fileName, InputStream content) {
        return evidence.attach(by, union, period, behind, kind, fileName, content);
    }

    @Override
    public Receipt attachAgain(Behind behind, String kind, long id) {
        return evidence.attachAgain(current.get(), union, period, behind, kind, id);
    }

    @Override
    public boolean withdraw(long id) {
        return evidence.withdraw(current.get(), union, period, id);
    }

    @Override
    public String address(EvidenceItem item) {
        return DeskLinks.evidence(union, period, item.id());
    }

    @Override
    public void changed() {
        changed.run();
    }
}
