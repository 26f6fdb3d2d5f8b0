<?php
// The days as sabre/vobject reads them, the library of Nextcloud and other servers: php sabre.php FILE FIRST LAST.
// Of its versions, 2 (Debian's) and 4 expand by classes of different names; neither expands tasks.
use Sabre\VObject;

error_reporting(E_ALL & ~E_DEPRECATED);
if (!class_exists('Sabre\VObject\Reader')) {
    require 'Sabre/VObject/autoload.php';
}
[, $file, $first, $last] = $argv;
$iteratorClass = class_exists('Sabre\VObject\Recur\EventIterator')
    ? 'Sabre\VObject\Recur\EventIterator' : 'Sabre\VObject\RecurrenceIterator';
$lines = [];
foreach (VObject\Reader::read(file_get_contents($file))->children() as $entry) {
    if (!$entry instanceof VObject\Component || $entry->name !== 'VEVENT') {
        continue;
    }
    $uid = (string) $entry->UID;
    $calendar = new VObject\Component\VCalendar();
    $calendar->add(clone $entry);
    for ($days = new $iteratorClass($calendar, $uid); $days->valid(); $days->next()) {
        $day = $days->getDtStart()->format('Y-m-d');
        if ($day > $last) {
            break;
        }
        if ($first <= $day) {
            $lines[] = "$uid\t$day\n";
        }
    }
}
sort($lines);
echo implode('', $lines);
