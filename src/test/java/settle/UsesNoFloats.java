package settle;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

/** No field, parameter or result of a class is a binary floating-point number. */
final class UsesNoFloats extends ArchCondition<JavaClass> {

    static final UsesNoFloats RULE = new UsesNoFloats();

    private static final Set<String> FLOATS =
            Set.of("double", "float", "java.lang.Double", "java.lang.Float");

    private UsesNoFloats() {
        super("use no double and no float");
    }

    @Override
    public void check(JavaClass checked, ConditionEvents events) {
        if (checked.isAnonymousClass()) {
            return; // its constructor is its superclass's, such as that of a map with a load factor
        }
        checked.getFields().forEach(field -> note(checked, field.getName(), field.getRawType(), events));
        for (JavaCodeUnit unit : checked.getCodeUnits()) {
            note(checked, unit.getName(), unit.getRawReturnType(), events);
            unit.getRawParameterTypes().forEach(type -> note(checked, unit.getName(), type, events));
        }
    }

    private static void note(JavaClass checked, String where, JavaClass type, ConditionEvents events) {
        if (FLOATS.contains(type.getName())) {
            events.add(SimpleConditionEvent.violated(checked, checked.getName() + "." + where + " is a "
                    + type.getName()));
        }
    }
}
