"""Reads a calendar: readIcs.py < calendar.ics. Prints each entry's summary, start and end."""

import json
import sys

import icalendar

calendar = icalendar.Calendar.from_ical(sys.stdin.buffer.read())
print(
    json.dumps(
        [
            {
                "summary": str(event["SUMMARY"]),
                "start": event.decoded("DTSTART").isoformat(),
                "end": event.decoded("DTEND").isoformat(),
                "uid": str(event["UID"]),
            }
            for event in calendar.walk("VEVENT")
        ]
    )
)
