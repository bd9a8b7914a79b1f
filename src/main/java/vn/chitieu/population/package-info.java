/** Lists by name of what shares are counted of: hamlets, Party cells, schools. */
@ApplicationModule(
        allowedDependencies = {
            "measure",
            "period",
            "commune",
            "target",
            "judging",
            "progress",
            "entry",
            "audit",
            "account",
            "web"
        })
@NullMarked
package vn.chitieu.population;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
