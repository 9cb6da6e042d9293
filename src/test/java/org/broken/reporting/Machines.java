package org.broken.reporting;

import org.shiji.shared.MachineOnly;

@MachineOnly
public class Machines {
    public void run() {}
}
