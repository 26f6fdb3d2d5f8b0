// The days as KDE's calendar library reads them: kde FILE FIRST LAST; its caller sorts the lines.
#include <KCalendarCore/ICalFormat>
#include <KCalendarCore/MemoryCalendar>
#include <KCalendarCore/OccurrenceIterator>
#include <KCalendarCore/Todo>
#include <cstdio>

static QDate first, last;

static void print(const KCalendarCore::Incidence &entry, const QDate &day) {
    if (day < first || last < day) return;
    std::printf("%s\t%s\n", qPrintable(entry.uid()), qPrintable(day.toString(Qt::ISODate)));
}

int main(int count, char **words) {
    if (count != 4) return 2;
    const KCalendarCore::MemoryCalendar::Ptr calendar(new KCalendarCore::MemoryCalendar(QTimeZone::utc()));
    if (!KCalendarCore::ICalFormat().load(calendar, QString::fromLocal8Bit(words[1]))) return 1;
    first = QDate::fromString(QString::fromLatin1(words[2]), Qt::ISODate);
    last = QDate::fromString(QString::fromLatin1(words[3]), Qt::ISODate);
    KCalendarCore::OccurrenceIterator occurrence(*calendar, first.startOfDay(Qt::UTC), last.endOfDay(Qt::UTC));
    while (occurrence.hasNext()) {
        occurrence.next();
        print(*occurrence.incidence(), occurrence.occurrenceStartDate().date());
    }
    // The iterator passes over tasks that have the day alone by which they are due.
    for (const auto &task : calendar->rawTodos()) {
        if (!task->hasStartDate()) print(*task, task->dtDue().date());
    }
    return 0;
}
