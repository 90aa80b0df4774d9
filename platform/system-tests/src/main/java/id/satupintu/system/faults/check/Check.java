package id.satupintu.system.faults.check;

import java.util.function.Consumer;

/** Looks at one complaint and tells what is wrong with it. */
interface Check {
    void look(ComplaintLog log, Consumer<Finding> findings);
}
