package cofrestr.registry.workforce;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What lists of people may be counted by: equality monitoring, never shown of one person. */
@Schema(name = "MonitoredCharacteristic")
public enum Characteristic {
    /** SI 2015/140 Sch 2 para 6. */
    SEX,
    /** SI 2015/140 Sch 2 para 9. */
    RACIAL_GROUP,
    /** SI 2015/140 Sch 2 para 10. */
    DISABILITY
}
