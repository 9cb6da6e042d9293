package org.shiji.reporting;

/** Submissions of the unions: typed figures, records, evidence. */
public class Reporting {
    // public List<PeriodStatus> periods()                                 periods with submissions, newest first; PeriodStatus(Period, boolean closed)
    // public SubmissionView submission(Viewer, UnionId, Period)           NotVisible; SubmissionView(state, submittedAt, …)
    // public void open(UnionId, Period, …) / declare(...) / addRecords(...) / attach(...) / advance(state)   used by demo now, forms later
    // public void recheck(Period, Definition)                             marks every record of the period with the rules it breaks
    // public List<Tally> tally(Period, Definition)                        for the machine's own work; ordered by union
    // public RecordPage records(Viewer, RecordQuery)                      RecordQuery(union, period, element | type, Which.ALL|COUNTING|VOIDED, offset, limit, sort)
    // public long countRecords(Viewer, RecordQuery)
    // public List<EvidenceItem> evidence(Viewer, UnionId, Period)
}
