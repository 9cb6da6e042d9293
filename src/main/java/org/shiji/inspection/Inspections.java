package org.shiji.inspection;

/** What inspection found. */
public class Inspections {
    // public List<Verified> verified(Period)            machine's own work
    // public List<PointsOff> deductions(Period)         machine's own work
    // public List<Flag> flags(Definition, Tally)        checks of the definition over the claimed figures
    // public void verify(Viewer, …), deduct(Viewer, …)  only inspectors that may see the union; demo uses them
}
