// Generated from schemas/*.schema.json by generate.mjs. Do not edit.
"use strict";
export const entitlement = validate52;
const schema19 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://milestone.example/schemas/entitlement.schema.json","type":"object","properties":{"imports":{"type":"array","items":{"type":"string","pattern":"^(?![/\\\\])(?![A-Za-z]+:)[^*?\\\\]*\\.entitlement\\.ya?ml$"}},"businessHours":{"type":"object","propertyNames":{"$ref":"#/$defs/id"},"additionalProperties":{"$ref":"#/$defs/businessHours"}},"holidays":{"type":"object","propertyNames":{"$ref":"#/$defs/id"},"additionalProperties":{"$ref":"#/$defs/holidaySet"}},"milestoneTypes":{"type":"object","propertyNames":{"$ref":"#/$defs/id"},"additionalProperties":{"$ref":"#/$defs/milestoneType"}},"actions":{"type":"object","propertyNames":{"$ref":"#/$defs/id"},"additionalProperties":{"$ref":"#/$defs/action"}},"processes":{"type":"object","propertyNames":{"$ref":"#/$defs/id"},"additionalProperties":{"$ref":"#/$defs/process"}},"entitlements":{"type":"object","propertyNames":{"$ref":"#/$defs/id"},"additionalProperties":{"$ref":"#/$defs/entitlement"}}},"additionalProperties":false,"$defs":{"id":{"type":"string","pattern":"^[a-z][a-z0-9]*(-[a-z0-9]+)*$"},"duration":{"type":["string","integer"],"pattern":"^\\s*(\\d+h\\s*(\\d+m)?|\\d+m|\\d+)\\s*$","minimum":0},"date":{"type":"string","pattern":"^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$"},"timeZone":{"type":"string","pattern":"^[A-Za-z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+)*$"},"fieldName":{"type":"string","pattern":"^([A-Za-z][A-Za-z0-9_]*\\.)*[A-Za-z][A-Za-z0-9_]*$"},"scalar":{"type":["string","number","boolean","null"]},"criteria":{"type":"object","minProperties":1,"propertyNames":{"$ref":"#/$defs/fieldName"},"properties":{"any":{"type":"array","items":{"$ref":"#/$defs/criteria"},"minItems":1},"all":{"type":"array","items":{"$ref":"#/$defs/criteria"},"minItems":1},"not":{"$ref":"#/$defs/criteria"},"formula":{"type":"string"}},"additionalProperties":{"$ref":"#/$defs/fieldTest"},"dependentSchemas":{"formula":{"maxProperties":1}}},"fieldTest":{"type":["string","number","boolean","null","array","object"],"items":{"$ref":"#/$defs/scalar"},"minItems":1,"properties":{"equals":{"$ref":"#/$defs/operand"},"notEqual":{"$ref":"#/$defs/operand"},"lessThan":{"$ref":"#/$defs/operand"},"greaterThan":{"$ref":"#/$defs/operand"},"lessOrEqual":{"$ref":"#/$defs/operand"},"greaterOrEqual":{"$ref":"#/$defs/operand"},"contains":{"$ref":"#/$defs/operand"},"notContain":{"$ref":"#/$defs/operand"},"startsWith":{"$ref":"#/$defs/operand"},"includes":{"$ref":"#/$defs/operand"},"excludes":{"$ref":"#/$defs/operand"},"within":{"$ref":"#/$defs/operand"}},"additionalProperties":false,"minProperties":1,"maxProperties":1},"operand":{"type":["string","number","boolean","null","array","object"],"items":{"$ref":"#/$defs/scalar"},"minItems":1,"properties":{"field":{"$ref":"#/$defs/fieldName"}},"required":["field"],"additionalProperties":false},"timeRange":{"type":"string","pattern":"^\\s*([01]?\\d|2[0-3]):[0-5]\\d\\s*[-–]\\s*(([01]?\\d|2[0-3]):[0-5]\\d|24:00)\\s*$"},"businessHours":{"type":"object","properties":{"name":{"type":"string"},"description":{"type":"string"},"timeZone":{"$ref":"#/$defs/timeZone"},"active":{"type":"boolean"},"default":{"type":"boolean"},"hours":{"$ref":"#/$defs/hours"},"holidays":{"type":"array","items":{"$ref":"#/$defs/holidaysId"}},"salesforce":{"type":"object"}},"additionalProperties":false,"required":["timeZone","hours"]},"hours":{"type":"object","properties":{"monday":{"$ref":"#/$defs/dayHours"},"tuesday":{"$ref":"#/$defs/dayHours"},"wednesday":{"$ref":"#/$defs/dayHours"},"thursday":{"$ref":"#/$defs/dayHours"},"friday":{"$ref":"#/$defs/dayHours"},"saturday":{"$ref":"#/$defs/dayHours"},"sunday":{"$ref":"#/$defs/dayHours"},"weekdays":{"$ref":"#/$defs/dayHours"},"weekend":{"$ref":"#/$defs/dayHours"},"everyday":{"$ref":"#/$defs/dayHours"}},"additionalProperties":false},"dayHours":{"type":["string","array"],"pattern":"^\\s*(closed|24h|([01]?\\d|2[0-3]):[0-5]\\d\\s*[-–]\\s*(([01]?\\d|2[0-3]):[0-5]\\d|24:00))\\s*$","items":{"type":"string","pattern":"^\\s*(closed|24h|([01]?\\d|2[0-3]):[0-5]\\d\\s*[-–]\\s*(([01]?\\d|2[0-3]):[0-5]\\d|24:00))\\s*$"},"minItems":1},"holidaySet":{"type":"array","items":{"$ref":"#/$defs/holiday"}},"holiday":{"type":"object","properties":{"name":{"type":"string"},"date":{"$ref":"#/$defs/date"},"through":{"$ref":"#/$defs/date"},"daily":{"type":"object","properties":{"interval":{"type":"integer","minimum":1}},"additionalProperties":false},"weekly":{"type":"object","properties":{"weekdays":{"type":"array","items":{"type":"string","enum":["monday","tuesday","wednesday","thursday","friday","saturday","sunday"]},"minItems":1},"interval":{"type":"integer","minimum":1}},"additionalProperties":false,"required":["weekdays"]},"monthly":{"type":"object","properties":{"day":{"type":"integer","minimum":1,"maximum":31},"nth":{"type":"string","enum":["first","second","third","fourth","last"]},"weekday":{"type":"string","enum":["monday","tuesday","wednesday","thursday","friday","saturday","sunday"]},"interval":{"type":"integer","minimum":1}},"additionalProperties":false,"anyOf":[{"required":["day"]},{"required":["nth"]}],"dependentRequired":{"nth":["weekday"],"weekday":["nth"]},"dependentSchemas":{"day":{"properties":{"nth":false}},"nth":{"properties":{"day":false}}}},"yearly":{"type":"object","properties":{"month":{"type":"string","enum":["january","february","march","april","may","june","july","august","september","october","november","december"]},"day":{"type":"integer","minimum":1,"maximum":31},"nth":{"type":"string","enum":["first","second","third","fourth","last"]},"weekday":{"type":"string","enum":["monday","tuesday","wednesday","thursday","friday","saturday","sunday"]}},"additionalProperties":false,"required":["month"],"anyOf":[{"required":["day"]},{"required":["nth"]}],"dependentRequired":{"nth":["weekday"],"weekday":["nth"]},"dependentSchemas":{"day":{"properties":{"nth":false}},"nth":{"properties":{"day":false}}}},"observed":{"type":"string","enum":["nearest-weekday","next-weekday","previous-weekday"]},"between":{"$ref":"#/$defs/timeRange"},"from":{"$ref":"#/$defs/date"},"until":{"$ref":"#/$defs/date"},"salesforce":{"type":"object"}},"additionalProperties":false,"required":["name"],"anyOf":[{"required":["date"]},{"required":["daily"]},{"required":["weekly"]},{"required":["monthly"]},{"required":["yearly"]}],"dependentSchemas":{"date":{"properties":{"daily":false,"weekly":false,"monthly":false,"yearly":false,"from":false,"until":false}},"daily":{"properties":{"date":false,"weekly":false,"monthly":false,"yearly":false}},"weekly":{"properties":{"date":false,"daily":false,"monthly":false,"yearly":false}},"monthly":{"properties":{"date":false,"daily":false,"weekly":false,"yearly":false}},"yearly":{"properties":{"date":false,"daily":false,"weekly":false,"monthly":false}}},"dependentRequired":{"through":["date"]}},"milestoneType":{"type":"object","properties":{"name":{"type":"string"},"description":{"type":"string"},"recurrence":{"type":"string","enum":["none","independent","sequential"]},"salesforce":{"type":"object"}},"additionalProperties":false},"action":{"type":"object","properties":{"name":{"type":"string","pattern":"^[A-Za-z][A-Za-z0-9_]*$"},"emailAlert":{"type":"object","properties":{"description":{"type":"string"},"template":{"type":"string"},"recipients":{"type":"array","items":{"$ref":"#/$defs/recipient"}},"cc":{"type":"array","items":{"type":"string"}}},"additionalProperties":false,"required":["template"]},"fieldUpdate":{"type":"object","properties":{"field":{"$ref":"#/$defs/fieldName"},"value":{"$ref":"#/$defs/scalar"},"formula":{"type":"string"},"blank":{"const":true},"queue":{"type":"string"},"user":{"type":"string"},"recordType":{"type":"string"}},"additionalProperties":false,"required":["field"],"anyOf":[{"required":["value"]},{"required":["formula"]},{"required":["blank"]},{"required":["queue"]},{"required":["user"]},{"required":["recordType"]}],"dependentSchemas":{"value":{"properties":{"formula":false,"blank":false,"queue":false,"user":false,"recordType":false}},"formula":{"properties":{"value":false,"blank":false,"queue":false,"user":false,"recordType":false}},"blank":{"properties":{"value":false,"formula":false,"queue":false,"user":false,"recordType":false}},"queue":{"properties":{"value":false,"formula":false,"blank":false,"user":false,"recordType":false}},"user":{"properties":{"value":false,"formula":false,"blank":false,"queue":false,"recordType":false}},"recordType":{"properties":{"value":false,"formula":false,"blank":false,"queue":false,"user":false}}}},"task":{"type":"object","properties":{"subject":{"type":"string"},"assignTo":{"$ref":"#/$defs/recipient"},"priority":{"type":"string"},"status":{"type":"string"},"dueInDays":{"type":"integer"}},"additionalProperties":false,"required":["subject","assignTo"]},"flow":{"type":"object","properties":{"flow":{"type":"string"},"inputs":{"type":"object","propertyNames":{"$ref":"#/$defs/fieldName"},"additionalProperties":{"$ref":"#/$defs/scalar"}}},"additionalProperties":false,"required":["flow"]},"outboundMessage":{"type":"object","properties":{"endpoint":{"type":"string","pattern":"^https?://\\S+$"},"fields":{"type":"array","items":{"$ref":"#/$defs/fieldName"}}},"additionalProperties":false,"required":["endpoint"]},"external":{"type":"object","properties":{"type":{"type":"string","enum":["Alert","FieldUpdate","Task","FlowAction","OutboundMessage"]},"name":{"type":"string"}},"additionalProperties":false,"required":["type","name"]},"salesforce":{"type":"object"}},"additionalProperties":false,"anyOf":[{"required":["emailAlert"]},{"required":["fieldUpdate"]},{"required":["task"]},{"required":["flow"]},{"required":["outboundMessage"]},{"required":["external"]}],"dependentSchemas":{"emailAlert":{"properties":{"fieldUpdate":false,"task":false,"flow":false,"outboundMessage":false,"external":false}},"fieldUpdate":{"properties":{"emailAlert":false,"task":false,"flow":false,"outboundMessage":false,"external":false}},"task":{"properties":{"emailAlert":false,"fieldUpdate":false,"flow":false,"outboundMessage":false,"external":false}},"flow":{"properties":{"emailAlert":false,"fieldUpdate":false,"task":false,"outboundMessage":false,"external":false}},"outboundMessage":{"properties":{"emailAlert":false,"fieldUpdate":false,"task":false,"flow":false,"external":false}},"external":{"properties":{"emailAlert":false,"fieldUpdate":false,"task":false,"flow":false,"outboundMessage":false}}}},"recipient":{"type":"object","properties":{"owner":{"const":true},"role":{"type":"string"},"user":{"type":"string"},"field":{"$ref":"#/$defs/fieldName"}},"additionalProperties":false,"anyOf":[{"required":["owner"]},{"required":["role"]},{"required":["user"]},{"required":["field"]}],"dependentSchemas":{"owner":{"properties":{"role":false,"user":false,"field":false}},"role":{"properties":{"owner":false,"user":false,"field":false}},"user":{"properties":{"owner":false,"role":false,"field":false}},"field":{"properties":{"owner":false,"role":false,"user":false}}}},"process":{"type":"object","properties":{"name":{"type":"string"},"description":{"type":"string"},"object":{"type":"string","enum":["Case","WorkOrder"]},"active":{"type":"boolean"},"businessHours":{"$ref":"#/$defs/businessHoursId"},"entry":{"type":"object","properties":{"from":{"$ref":"#/$defs/fieldName"}},"additionalProperties":false,"required":["from"]},"exit":{"type":"object","properties":{"when":{"$ref":"#/$defs/criteria"}},"additionalProperties":false,"required":["when"]},"version":{"type":"object","properties":{"number":{"type":"integer","minimum":1},"default":{"type":"boolean"},"notes":{"type":"string"}},"additionalProperties":false,"required":["number"]},"semantics":{"$ref":"#/$defs/semantics"},"milestones":{"type":"array","items":{"$ref":"#/$defs/milestone"}},"salesforce":{"type":"object"}},"additionalProperties":false,"required":["exit"]},"semantics":{"type":"object","properties":{"offsets":{"type":"string","enum":["business","elapsed"]},"unmatched":{"type":"string","enum":["remove","keep"]},"afterExit":{"type":"string","enum":["silent","fire"]},"reopen":{"type":"string","enum":["resume","reenter","ignore"]},"reevaluate":{"type":"boolean"}},"additionalProperties":false},"milestone":{"type":"object","properties":{"milestone":{"$ref":"#/$defs/milestoneTypesId"},"when":{"$ref":"#/$defs/criteria"},"target":{"$ref":"#/$defs/target"},"clock":{"type":"string","enum":["process","criteria"]},"businessHours":{"$ref":"#/$defs/businessHoursId"},"completeWhen":{"$ref":"#/$defs/criteria"},"pauseWhen":{"$ref":"#/$defs/criteria"},"warnings":{"type":"array","items":{"$ref":"#/$defs/warning"}},"violations":{"type":"array","items":{"$ref":"#/$defs/violation"}},"onSuccess":{"type":"array","items":{"$ref":"#/$defs/actionsId"}},"salesforce":{"type":"object"}},"additionalProperties":false,"required":["milestone","target"]},"target":{"type":["string","integer","object"],"pattern":"^\\s*(\\d+h\\s*(\\d+m)?|\\d+m|\\d+)\\s*$","minimum":0,"properties":{"apexClass":{"type":"string","pattern":"^[A-Za-z][A-Za-z0-9_.]*$"},"assume":{"$ref":"#/$defs/duration"}},"required":["apexClass","assume"],"additionalProperties":false},"warning":{"type":"object","properties":{"before":{"$ref":"#/$defs/duration"},"actions":{"type":"array","items":{"$ref":"#/$defs/actionsId"}}},"additionalProperties":false,"required":["before"]},"violation":{"type":"object","properties":{"after":{"$ref":"#/$defs/duration"},"actions":{"type":"array","items":{"$ref":"#/$defs/actionsId"}}},"additionalProperties":false,"required":["after"]},"entitlement":{"type":"object","properties":{"name":{"type":"string"},"process":{"$ref":"#/$defs/processesId"},"when":{"$ref":"#/$defs/criteria"},"termInDays":{"type":"integer","minimum":1},"salesforce":{"type":"object"}},"additionalProperties":false,"required":["process"]},"businessHoursId":{"type":"string","pattern":"^[a-z][a-z0-9]*(-[a-z0-9]+)*$"},"holidaysId":{"type":"string","pattern":"^[a-z][a-z0-9]*(-[a-z0-9]+)*$"},"milestoneTypesId":{"type":"string","pattern":"^[a-z][a-z0-9]*(-[a-z0-9]+)*$"},"actionsId":{"type":"string","pattern":"^[a-z][a-z0-9]*(-[a-z0-9]+)*$"},"processesId":{"type":"string","pattern":"^[a-z][a-z0-9]*(-[a-z0-9]+)*$"}}};
const pattern3 = new RegExp("^(?![/\\\\])(?![A-Za-z]+:)[^*?\\\\]*\\.entitlement\\.ya?ml$", "u");
const schema20 = {"type":"string","pattern":"^[a-z][a-z0-9]*(-[a-z0-9]+)*$"};
const pattern4 = new RegExp("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", "u");

function validate53(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate53.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(!pattern4.test(data)){
(vErrors ??= []).push({instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9]*(-[a-z0-9]+)*$"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}});
errors++;
}
validate53.errors = vErrors;
return errors === 0;
}
validate53.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema21 = {"type":"object","properties":{"name":{"type":"string"},"description":{"type":"string"},"timeZone":{"$ref":"#/$defs/timeZone"},"active":{"type":"boolean"},"default":{"type":"boolean"},"hours":{"$ref":"#/$defs/hours"},"holidays":{"type":"array","items":{"$ref":"#/$defs/holidaysId"}},"salesforce":{"type":"object"}},"additionalProperties":false,"required":["timeZone","hours"]};
const schema22 = {"type":"string","pattern":"^[A-Za-z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+)*$"};
const pattern5 = new RegExp("^[A-Za-z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+)*$", "u");

function validate56(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate56.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(!pattern5.test(data)){
(vErrors ??= []).push({instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+)*$"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}});
errors++;
}
validate56.errors = vErrors;
return errors === 0;
}
validate56.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema23 = {"type":"object","properties":{"monday":{"$ref":"#/$defs/dayHours"},"tuesday":{"$ref":"#/$defs/dayHours"},"wednesday":{"$ref":"#/$defs/dayHours"},"thursday":{"$ref":"#/$defs/dayHours"},"friday":{"$ref":"#/$defs/dayHours"},"saturday":{"$ref":"#/$defs/dayHours"},"sunday":{"$ref":"#/$defs/dayHours"},"weekdays":{"$ref":"#/$defs/dayHours"},"weekend":{"$ref":"#/$defs/dayHours"},"everyday":{"$ref":"#/$defs/dayHours"}},"additionalProperties":false};
const func1 = Object.prototype.hasOwnProperty;
const schema24 = {"type":["string","array"],"pattern":"^\\s*(closed|24h|([01]?\\d|2[0-3]):[0-5]\\d\\s*[-–]\\s*(([01]?\\d|2[0-3]):[0-5]\\d|24:00))\\s*$","items":{"type":"string","pattern":"^\\s*(closed|24h|([01]?\\d|2[0-3]):[0-5]\\d\\s*[-–]\\s*(([01]?\\d|2[0-3]):[0-5]\\d|24:00))\\s*$"},"minItems":1};
const pattern6 = new RegExp("^\\s*(closed|24h|([01]?\\d|2[0-3]):[0-5]\\d\\s*[-–]\\s*(([01]?\\d|2[0-3]):[0-5]\\d|24:00))\\s*$", "u");

function validate59(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate59.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((typeof data !== "string") && (!(Array.isArray(data)))){
(vErrors ??= []).push({instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema24.type}});
errors++;
}
if(typeof data === "string"){
if(!pattern6.test(data)){
(vErrors ??= []).push({instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^\\s*(closed|24h|([01]?\\d|2[0-3]):[0-5]\\d\\s*[-–]\\s*(([01]?\\d|2[0-3]):[0-5]\\d|24:00))\\s*$"}});
errors++;
}
}
if(Array.isArray(data)){
if(data.length < 1){
(vErrors ??= []).push({instancePath,schemaPath:"#/minItems",keyword:"minItems",params:{limit: 1}});
errors++;
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(typeof data0 === "string"){
if(!pattern6.test(data0)){
(vErrors ??= []).push({instancePath:instancePath+"/" + i0,schemaPath:"#/items/pattern",keyword:"pattern",params:{pattern: "^\\s*(closed|24h|([01]?\\d|2[0-3]):[0-5]\\d\\s*[-–]\\s*(([01]?\\d|2[0-3]):[0-5]\\d|24:00))\\s*$"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/" + i0,schemaPath:"#/items/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
validate59.errors = vErrors;
return errors === 0;
}
validate59.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


function validate58(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate58.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func1.call(schema23.properties, key0))){
(vErrors ??= []).push({instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}});
errors++;
}
}
if(data.monday !== undefined){
if(!(validate59(data.monday, {instancePath:instancePath+"/monday",parentData:data,parentDataProperty:"monday",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors);
errors = vErrors.length;
}
}
if(data.tuesday !== undefined){
if(!(validate59(data.tuesday, {instancePath:instancePath+"/tuesday",parentData:data,parentDataProperty:"tuesday",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors);
errors = vErrors.length;
}
}
if(data.wednesday !== undefined){
if(!(validate59(data.wednesday, {instancePath:instancePath+"/wednesday",parentData:data,parentDataProperty:"wednesday",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors);
errors = vErrors.length;
}
}
if(data.thursday !== undefined){
if(!(validate59(data.thursday, {instancePath:instancePath+"/thursday",parentData:data,parentDataProperty:"thursday",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors);
errors = vErrors.length;
}
}
if(data.friday !== undefined){
if(!(validate59(data.friday, {instancePath:instancePath+"/friday",parentData:data,parentDataProperty:"friday",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors);
errors = vErrors.length;
}
}
if(data.saturday !== undefined){
if(!(validate59(data.saturday, {instancePath:instancePath+"/saturday",parentData:data,parentDataProperty:"saturday",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors);
errors = vErrors.length;
}
}
if(data.sunday !== undefined){
if(!(validate59(data.sunday, {instancePath:instancePath+"/sunday",parentData:data,parentDataProperty:"sunday",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors);
errors = vErrors.length;
}
}
if(data.weekdays !== undefined){
if(!(validate59(data.weekdays, {instancePath:instancePath+"/weekdays",parentData:data,parentDataProperty:"weekdays",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors);
errors = vErrors.length;
}
}
if(data.weekend !== undefined){
if(!(validate59(data.weekend, {instancePath:instancePath+"/weekend",parentData:data,parentDataProperty:"weekend",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors);
errors = vErrors.length;
}
}
if(data.everyday !== undefined){
if(!(validate59(data.everyday, {instancePath:instancePath+"/everyday",parentData:data,parentDataProperty:"everyday",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors);
errors = vErrors.length;
}
}
}
else {
(vErrors ??= []).push({instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}});
errors++;
}
validate58.errors = vErrors;
return errors === 0;
}
validate58.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema25 = {"type":"string","pattern":"^[a-z][a-z0-9]*(-[a-z0-9]+)*$"};

function validate71(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate71.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(!pattern4.test(data)){
(vErrors ??= []).push({instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9]*(-[a-z0-9]+)*$"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}});
errors++;
}
validate71.errors = vErrors;
return errors === 0;
}
validate71.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate55(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate55.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.timeZone === undefined){
(vErrors ??= []).push({instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "timeZone"}});
errors++;
}
if(data.hours === undefined){
(vErrors ??= []).push({instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "hours"}});
errors++;
}
for(const key0 in data){
if(!((((((((key0 === "name") || (key0 === "description")) || (key0 === "timeZone")) || (key0 === "active")) || (key0 === "default")) || (key0 === "hours")) || (key0 === "holidays")) || (key0 === "salesforce"))){
(vErrors ??= []).push({instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}});
errors++;
}
}
if(data.name !== undefined){
if(typeof data.name !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data.description !== undefined){
if(typeof data.description !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data.timeZone !== undefined){
if(!(validate56(data.timeZone, {instancePath:instancePath+"/timeZone",parentData:data,parentDataProperty:"timeZone",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
errors = vErrors.length;
}
}
if(data.active !== undefined){
if(typeof data.active !== "boolean"){
(vErrors ??= []).push({instancePath:instancePath+"/active",schemaPath:"#/properties/active/type",keyword:"type",params:{type: "boolean"}});
errors++;
}
}
if(data.default !== undefined){
if(typeof data.default !== "boolean"){
(vErrors ??= []).push({instancePath:instancePath+"/default",schemaPath:"#/properties/default/type",keyword:"type",params:{type: "boolean"}});
errors++;
}
}
if(data.hours !== undefined){
if(!(validate58(data.hours, {instancePath:instancePath+"/hours",parentData:data,parentDataProperty:"hours",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors);
errors = vErrors.length;
}
}
if(data.holidays !== undefined){
let data6 = data.holidays;
if(Array.isArray(data6)){
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
if(!(validate71(data6[i0], {instancePath:instancePath+"/holidays/" + i0,parentData:data6,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate71.errors : vErrors.concat(validate71.errors);
errors = vErrors.length;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/holidays",schemaPath:"#/properties/holidays/type",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data.salesforce !== undefined){
let data8 = data.salesforce;
if(!(data8 && typeof data8 == "object" && !Array.isArray(data8))){
(vErrors ??= []).push({instancePath:instancePath+"/salesforce",schemaPath:"#/properties/salesforce/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}});
errors++;
}
validate55.errors = vErrors;
return errors === 0;
}
validate55.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema26 = {"type":"array","items":{"$ref":"#/$defs/holiday"}};
const schema27 = {"type":"object","properties":{"name":{"type":"string"},"date":{"$ref":"#/$defs/date"},"through":{"$ref":"#/$defs/date"},"daily":{"type":"object","properties":{"interval":{"type":"integer","minimum":1}},"additionalProperties":false},"weekly":{"type":"object","properties":{"weekdays":{"type":"array","items":{"type":"string","enum":["monday","tuesday","wednesday","thursday","friday","saturday","sunday"]},"minItems":1},"interval":{"type":"integer","minimum":1}},"additionalProperties":false,"required":["weekdays"]},"monthly":{"type":"object","properties":{"day":{"type":"integer","minimum":1,"maximum":31},"nth":{"type":"string","enum":["first","second","third","fourth","last"]},"weekday":{"type":"string","enum":["monday","tuesday","wednesday","thursday","friday","saturday","sunday"]},"interval":{"type":"integer","minimum":1}},"additionalProperties":false,"anyOf":[{"required":["day"]},{"required":["nth"]}],"dependentRequired":{"nth":["weekday"],"weekday":["nth"]},"dependentSchemas":{"day":{"properties":{"nth":false}},"nth":{"properties":{"day":false}}}},"yearly":{"type":"object","properties":{"month":{"type":"string","enum":["january","february","march","april","may","june","july","august","september","october","november","december"]},"day":{"type":"integer","minimum":1,"maximum":31},"nth":{"type":"string","enum":["first","second","third","fourth","last"]},"weekday":{"type":"string","enum":["monday","tuesday","wednesday","thursday","friday","saturday","sunday"]}},"additionalProperties":false,"required":["month"],"anyOf":[{"required":["day"]},{"required":["nth"]}],"dependentRequired":{"nth":["weekday"],"weekday":["nth"]},"dependentSchemas":{"day":{"properties":{"nth":false}},"nth":{"properties":{"day":false}}}},"observed":{"type":"string","enum":["nearest-weekday","next-weekday","previous-weekday"]},"between":{"$ref":"#/$defs/timeRange"},"from":{"$ref":"#/$defs/date"},"until":{"$ref":"#/$defs/date"},"salesforce":{"type":"object"}},"additionalProperties":false,"required":["name"],"anyOf":[{"required":["date"]},{"required":["daily"]},{"required":["weekly"]},{"required":["monthly"]},{"required":["yearly"]}],"dependentSchemas":{"date":{"properties":{"daily":false,"weekly":false,"monthly":false,"yearly":false,"from":false,"until":false}},"daily":{"properties":{"date":false,"weekly":false,"monthly":false,"yearly":false}},"weekly":{"properties":{"date":false,"daily":false,"monthly":false,"yearly":false}},"monthly":{"properties":{"date":false,"daily":false,"weekly":false,"yearly":false}},"yearly":{"properties":{"date":false,"daily":false,"weekly":false,"monthly":false}}},"dependentRequired":{"through":["date"]}};
const schema28 = {"type":"string","pattern":"^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$"};
const pattern9 = new RegExp("^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$", "u");

function validate77(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate77.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(!pattern9.test(data)){
(vErrors ??= []).push({instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}});
errors++;
}
validate77.errors = vErrors;
return errors === 0;
}
validate77.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema29 = {"type":"string","pattern":"^\\s*([01]?\\d|2[0-3]):[0-5]\\d\\s*[-–]\\s*(([01]?\\d|2[0-3]):[0-5]\\d|24:00)\\s*$"};
const pattern10 = new RegExp("^\\s*([01]?\\d|2[0-3]):[0-5]\\d\\s*[-–]\\s*(([01]?\\d|2[0-3]):[0-5]\\d|24:00)\\s*$", "u");

function validate80(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate80.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(!pattern10.test(data)){
(vErrors ??= []).push({instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^\\s*([01]?\\d|2[0-3]):[0-5]\\d\\s*[-–]\\s*(([01]?\\d|2[0-3]):[0-5]\\d|24:00)\\s*$"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}});
errors++;
}
validate80.errors = vErrors;
return errors === 0;
}
validate80.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate76(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate76.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs1 = errors;
let valid0 = false;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.date === undefined){
(vErrors ??= []).push({instancePath,schemaPath:"#/anyOf/0/required",keyword:"required",params:{missingProperty: "date"}});
errors++;
}
}
var _valid0 = _errs2 === errors;
valid0 = valid0 || _valid0;
const _errs3 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.daily === undefined){
(vErrors ??= []).push({instancePath,schemaPath:"#/anyOf/1/required",keyword:"required",params:{missingProperty: "daily"}});
errors++;
}
}
var _valid0 = _errs3 === errors;
valid0 = valid0 || _valid0;
const _errs4 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.weekly === undefined){
(vErrors ??= []).push({instancePath,schemaPath:"#/anyOf/2/required",keyword:"required",params:{missingProperty: "weekly"}});
errors++;
}
}
var _valid0 = _errs4 === errors;
valid0 = valid0 || _valid0;
const _errs5 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.monthly === undefined){
(vErrors ??= []).push({instancePath,schemaPath:"#/anyOf/3/required",keyword:"required",params:{missingProperty: "monthly"}});
errors++;
}
}
var _valid0 = _errs5 === errors;
valid0 = valid0 || _valid0;
const _errs6 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.yearly === undefined){
(vErrors ??= []).push({instancePath,schemaPath:"#/anyOf/4/required",keyword:"required",params:{missingProperty: "yearly"}});
errors++;
}
}
var _valid0 = _errs6 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
(vErrors ??= []).push({instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{}});
errors++;
}
else {
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
(vErrors ??= []).push({instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"}});
errors++;
}
for(const key0 in data){
if(!(func1.call(schema27.properties, key0))){
(vErrors ??= []).push({instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}});
errors++;
}
}
if(data.name !== undefined){
if(typeof data.name !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data.date !== undefined){
if(!(validate77(data.date, {instancePath:instancePath+"/date",parentData:data,parentDataProperty:"date",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate77.errors : vErrors.concat(validate77.errors);
errors = vErrors.length;
}
}
if(data.through !== undefined){
if(!(validate77(data.through, {instancePath:instancePath+"/through",parentData:data,parentDataProperty:"through",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate77.errors : vErrors.concat(validate77.errors);
errors = vErrors.length;
}
}
if(data.daily !== undefined){
let data3 = data.daily;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
for(const key1 in data3){
if(!(key1 === "interval")){
(vErrors ??= []).push({instancePath:instancePath+"/daily",schemaPath:"#/properties/daily/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}});
errors++;
}
}
if(data3.interval !== undefined){
let data4 = data3.interval;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
(vErrors ??= []).push({instancePath:instancePath+"/daily/interval",schemaPath:"#/properties/daily/properties/interval/type",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 < 1 || isNaN(data4)){
(vErrors ??= []).push({instancePath:instancePath+"/daily/interval",schemaPath:"#/properties/daily/properties/interval/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}});
errors++;
}
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/daily",schemaPath:"#/properties/daily/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data.weekly !== undefined){
let data5 = data.weekly;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.weekdays === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/weekly",schemaPath:"#/properties/weekly/required",keyword:"required",params:{missingProperty: "weekdays"}});
errors++;
}
for(const key2 in data5){
if(!((key2 === "weekdays") || (key2 === "interval"))){
(vErrors ??= []).push({instancePath:instancePath+"/weekly",schemaPath:"#/properties/weekly/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}});
errors++;
}
}
if(data5.weekdays !== undefined){
let data6 = data5.weekdays;
if(Array.isArray(data6)){
if(data6.length < 1){
(vErrors ??= []).push({instancePath:instancePath+"/weekly/weekdays",schemaPath:"#/properties/weekly/properties/weekdays/minItems",keyword:"minItems",params:{limit: 1}});
errors++;
}
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
let data7 = data6[i0];
if(typeof data7 !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/weekly/weekdays/" + i0,schemaPath:"#/properties/weekly/properties/weekdays/items/type",keyword:"type",params:{type: "string"}});
errors++;
}
if(!(((((((data7 === "monday") || (data7 === "tuesday")) || (data7 === "wednesday")) || (data7 === "thursday")) || (data7 === "friday")) || (data7 === "saturday")) || (data7 === "sunday"))){
(vErrors ??= []).push({instancePath:instancePath+"/weekly/weekdays/" + i0,schemaPath:"#/properties/weekly/properties/weekdays/items/enum",keyword:"enum",params:{allowedValues: schema27.properties.weekly.properties.weekdays.items.enum}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/weekly/weekdays",schemaPath:"#/properties/weekly/properties/weekdays/type",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data5.interval !== undefined){
let data8 = data5.interval;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
(vErrors ??= []).push({instancePath:instancePath+"/weekly/interval",schemaPath:"#/properties/weekly/properties/interval/type",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 < 1 || isNaN(data8)){
(vErrors ??= []).push({instancePath:instancePath+"/weekly/interval",schemaPath:"#/properties/weekly/properties/interval/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}});
errors++;
}
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/weekly",schemaPath:"#/properties/weekly/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data.monthly !== undefined){
let data9 = data.monthly;
const _errs28 = errors;
let valid6 = false;
const _errs29 = errors;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.day === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/monthly",schemaPath:"#/properties/monthly/anyOf/0/required",keyword:"required",params:{missingProperty: "day"}});
errors++;
}
}
var _valid1 = _errs29 === errors;
valid6 = valid6 || _valid1;
const _errs30 = errors;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.nth === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/monthly",schemaPath:"#/properties/monthly/anyOf/1/required",keyword:"required",params:{missingProperty: "nth"}});
errors++;
}
}
var _valid1 = _errs30 === errors;
valid6 = valid6 || _valid1;
if(!valid6){
(vErrors ??= []).push({instancePath:instancePath+"/monthly",schemaPath:"#/properties/monthly/anyOf",keyword:"anyOf",params:{}});
errors++;
}
else {
errors = _errs28;
if(vErrors !== null){
if(_errs28){
vErrors.length = _errs28;
}
else {
vErrors = null;
}
}
}
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
for(const key3 in data9){
if(!((((key3 === "day") || (key3 === "nth")) || (key3 === "weekday")) || (key3 === "interval"))){
(vErrors ??= []).push({instancePath:instancePath+"/monthly",schemaPath:"#/properties/monthly/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}});
errors++;
}
}
if(data9.day !== undefined){
let data10 = data9.day;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
(vErrors ??= []).push({instancePath:instancePath+"/monthly/day",schemaPath:"#/properties/monthly/properties/day/type",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 > 31 || isNaN(data10)){
(vErrors ??= []).push({instancePath:instancePath+"/monthly/day",schemaPath:"#/properties/monthly/properties/day/maximum",keyword:"maximum",params:{comparison: "<=", limit: 31}});
errors++;
}
if(data10 < 1 || isNaN(data10)){
(vErrors ??= []).push({instancePath:instancePath+"/monthly/day",schemaPath:"#/properties/monthly/properties/day/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}});
errors++;
}
}
}
if(data9.nth !== undefined){
let data11 = data9.nth;
if(typeof data11 !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/monthly/nth",schemaPath:"#/properties/monthly/properties/nth/type",keyword:"type",params:{type: "string"}});
errors++;
}
if(!(((((data11 === "first") || (data11 === "second")) || (data11 === "third")) || (data11 === "fourth")) || (data11 === "last"))){
(vErrors ??= []).push({instancePath:instancePath+"/monthly/nth",schemaPath:"#/properties/monthly/properties/nth/enum",keyword:"enum",params:{allowedValues: schema27.properties.monthly.properties.nth.enum}});
errors++;
}
}
if(data9.weekday !== undefined){
let data12 = data9.weekday;
if(typeof data12 !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/monthly/weekday",schemaPath:"#/properties/monthly/properties/weekday/type",keyword:"type",params:{type: "string"}});
errors++;
}
if(!(((((((data12 === "monday") || (data12 === "tuesday")) || (data12 === "wednesday")) || (data12 === "thursday")) || (data12 === "friday")) || (data12 === "saturday")) || (data12 === "sunday"))){
(vErrors ??= []).push({instancePath:instancePath+"/monthly/weekday",schemaPath:"#/properties/monthly/properties/weekday/enum",keyword:"enum",params:{allowedValues: schema27.properties.monthly.properties.weekday.enum}});
errors++;
}
}
if(data9.interval !== undefined){
let data13 = data9.interval;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
(vErrors ??= []).push({instancePath:instancePath+"/monthly/interval",schemaPath:"#/properties/monthly/properties/interval/type",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 < 1 || isNaN(data13)){
(vErrors ??= []).push({instancePath:instancePath+"/monthly/interval",schemaPath:"#/properties/monthly/properties/interval/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}});
errors++;
}
}
}
if(data9.nth !== undefined){
if(data9.weekday === undefined){
const err35 = {instancePath:instancePath+"/monthly",schemaPath:"#/properties/monthly/dependentRequired",keyword:"dependentRequired",params:{property: "nth",
    missingProperty: "weekday",
    depsCount: 1,
    deps: "weekday"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data9.weekday !== undefined){
if(data9.nth === undefined){
const err36 = {instancePath:instancePath+"/monthly",schemaPath:"#/properties/monthly/dependentRequired",keyword:"dependentRequired",params:{property: "weekday",
    missingProperty: "nth",
    depsCount: 1,
    deps: "nth"}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data9.day !== undefined){
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.nth !== undefined){
(vErrors ??= []).push({instancePath:instancePath+"/monthly/nth",schemaPath:"#/properties/monthly/dependentSchemas/day/properties/nth/false schema",keyword:"false schema",params:{}});
errors++;
}
}
}
if(data9.nth !== undefined){
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.day !== undefined){
(vErrors ??= []).push({instancePath:instancePath+"/monthly/day",schemaPath:"#/properties/monthly/dependentSchemas/nth/properties/day/false schema",keyword:"false schema",params:{}});
errors++;
}
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/monthly",schemaPath:"#/properties/monthly/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data.yearly !== undefined){
let data16 = data.yearly;
const _errs44 = errors;
let valid11 = false;
const _errs45 = errors;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
if(data16.day === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/yearly",schemaPath:"#/properties/yearly/anyOf/0/required",keyword:"required",params:{missingProperty: "day"}});
errors++;
}
}
var _valid2 = _errs45 === errors;
valid11 = valid11 || _valid2;
const _errs46 = errors;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
if(data16.nth === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/yearly",schemaPath:"#/properties/yearly/anyOf/1/required",keyword:"required",params:{missingProperty: "nth"}});
errors++;
}
}
var _valid2 = _errs46 === errors;
valid11 = valid11 || _valid2;
if(!valid11){
(vErrors ??= []).push({instancePath:instancePath+"/yearly",schemaPath:"#/properties/yearly/anyOf",keyword:"anyOf",params:{}});
errors++;
}
else {
errors = _errs44;
if(vErrors !== null){
if(_errs44){
vErrors.length = _errs44;
}
else {
vErrors = null;
}
}
}
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
if(data16.month === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/yearly",schemaPath:"#/properties/yearly/required",keyword:"required",params:{missingProperty: "month"}});
errors++;
}
for(const key4 in data16){
if(!((((key4 === "month") || (key4 === "day")) || (key4 === "nth")) || (key4 === "weekday"))){
(vErrors ??= []).push({instancePath:instancePath+"/yearly",schemaPath:"#/properties/yearly/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4}});
errors++;
}
}
if(data16.month !== undefined){
let data17 = data16.month;
if(typeof data17 !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/yearly/month",schemaPath:"#/properties/yearly/properties/month/type",keyword:"type",params:{type: "string"}});
errors++;
}
if(!((((((((((((data17 === "january") || (data17 === "february")) || (data17 === "march")) || (data17 === "april")) || (data17 === "may")) || (data17 === "june")) || (data17 === "july")) || (data17 === "august")) || (data17 === "september")) || (data17 === "october")) || (data17 === "november")) || (data17 === "december"))){
(vErrors ??= []).push({instancePath:instancePath+"/yearly/month",schemaPath:"#/properties/yearly/properties/month/enum",keyword:"enum",params:{allowedValues: schema27.properties.yearly.properties.month.enum}});
errors++;
}
}
if(data16.day !== undefined){
let data18 = data16.day;
if(!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))){
(vErrors ??= []).push({instancePath:instancePath+"/yearly/day",schemaPath:"#/properties/yearly/properties/day/type",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 > 31 || isNaN(data18)){
(vErrors ??= []).push({instancePath:instancePath+"/yearly/day",schemaPath:"#/properties/yearly/properties/day/maximum",keyword:"maximum",params:{comparison: "<=", limit: 31}});
errors++;
}
if(data18 < 1 || isNaN(data18)){
(vErrors ??= []).push({instancePath:instancePath+"/yearly/day",schemaPath:"#/properties/yearly/properties/day/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}});
errors++;
}
}
}
if(data16.nth !== undefined){
let data19 = data16.nth;
if(typeof data19 !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/yearly/nth",schemaPath:"#/properties/yearly/properties/nth/type",keyword:"type",params:{type: "string"}});
errors++;
}
if(!(((((data19 === "first") || (data19 === "second")) || (data19 === "third")) || (data19 === "fourth")) || (data19 === "last"))){
(vErrors ??= []).push({instancePath:instancePath+"/yearly/nth",schemaPath:"#/properties/yearly/properties/nth/enum",keyword:"enum",params:{allowedValues: schema27.properties.yearly.properties.nth.enum}});
errors++;
}
}
if(data16.weekday !== undefined){
let data20 = data16.weekday;
if(typeof data20 !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/yearly/weekday",schemaPath:"#/properties/yearly/properties/weekday/type",keyword:"type",params:{type: "string"}});
errors++;
}
if(!(((((((data20 === "monday") || (data20 === "tuesday")) || (data20 === "wednesday")) || (data20 === "thursday")) || (data20 === "friday")) || (data20 === "saturday")) || (data20 === "sunday"))){
(vErrors ??= []).push({instancePath:instancePath+"/yearly/weekday",schemaPath:"#/properties/yearly/properties/weekday/enum",keyword:"enum",params:{allowedValues: schema27.properties.yearly.properties.weekday.enum}});
errors++;
}
}
if(data16.nth !== undefined){
if(data16.weekday === undefined){
const err54 = {instancePath:instancePath+"/yearly",schemaPath:"#/properties/yearly/dependentRequired",keyword:"dependentRequired",params:{property: "nth",
    missingProperty: "weekday",
    depsCount: 1,
    deps: "weekday"}};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data16.weekday !== undefined){
if(data16.nth === undefined){
const err55 = {instancePath:instancePath+"/yearly",schemaPath:"#/properties/yearly/dependentRequired",keyword:"dependentRequired",params:{property: "weekday",
    missingProperty: "nth",
    depsCount: 1,
    deps: "nth"}};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data16.day !== undefined){
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
if(data16.nth !== undefined){
(vErrors ??= []).push({instancePath:instancePath+"/yearly/nth",schemaPath:"#/properties/yearly/dependentSchemas/day/properties/nth/false schema",keyword:"false schema",params:{}});
errors++;
}
}
}
if(data16.nth !== undefined){
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
if(data16.day !== undefined){
(vErrors ??= []).push({instancePath:instancePath+"/yearly/day",schemaPath:"#/properties/yearly/dependentSchemas/nth/properties/day/false schema",keyword:"false schema",params:{}});
errors++;
}
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/yearly",schemaPath:"#/properties/yearly/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data.observed !== undefined){
let data23 = data.observed;
if(typeof data23 !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/observed",schemaPath:"#/properties/observed/type",keyword:"type",params:{type: "string"}});
errors++;
}
if(!(((data23 === "nearest-weekday") || (data23 === "next-weekday")) || (data23 === "previous-weekday"))){
(vErrors ??= []).push({instancePath:instancePath+"/observed",schemaPath:"#/properties/observed/enum",keyword:"enum",params:{allowedValues: schema27.properties.observed.enum}});
errors++;
}
}
if(data.between !== undefined){
if(!(validate80(data.between, {instancePath:instancePath+"/between",parentData:data,parentDataProperty:"between",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate80.errors : vErrors.concat(validate80.errors);
errors = vErrors.length;
}
}
if(data.from !== undefined){
if(!(validate77(data.from, {instancePath:instancePath+"/from",parentData:data,parentDataProperty:"from",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate77.errors : vErrors.concat(validate77.errors);
errors = vErrors.length;
}
}
if(data.until !== undefined){
if(!(validate77(data.until, {instancePath:instancePath+"/until",parentData:data,parentDataProperty:"until",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate77.errors : vErrors.concat(validate77.errors);
errors = vErrors.length;
}
}
if(data.salesforce !== undefined){
let data27 = data.salesforce;
if(!(data27 && typeof data27 == "object" && !Array.isArray(data27))){
(vErrors ??= []).push({instancePath:instancePath+"/salesforce",schemaPath:"#/properties/salesforce/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data.through !== undefined){
if(data.date === undefined){
const err62 = {instancePath,schemaPath:"#/dependentRequired",keyword:"dependentRequired",params:{property: "through",
    missingProperty: "date",
    depsCount: 1,
    deps: "date"}};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data.date !== undefined){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.daily !== undefined){
(vErrors ??= []).push({instancePath:instancePath+"/daily",schemaPath:"#/dependentSchemas/date/properties/daily/false schema",keyword:"false schema",params:{}});
errors++;
}
if(data.weekly !== undefined){
(vErrors ??= []).push({instancePath:instancePath+"/weekly",schemaPath:"#/dependentSchemas/date/properties/weekly/false schema",keyword:"false schema",params:{}});
errors++;
}
if(data.monthly !== undefined){
(vErrors ??= []).push({instancePath:instancePath+"/monthly",schemaPath:"#/dependentSchemas/date/properties/monthly/false schema",keyword:"false schema",params:{}});
errors++;
}
if(data.yearly !== undefined){
(vErrors ??= []).push({instancePath:instancePath+"/yearly",schemaPath:"#/dependentSchemas/date/properties/yearly/false schema",keyword:"false schema",params:{}});
errors++;
}
if(data.from !== undefined){
(vErrors ??= []).push({instancePath:instancePath+"/from",schemaPath:"#/dependentSchemas/date/properties/from/false schema",keyword:"false schema",params:{}});
errors++;
}
if(data.until !== undefined){
(vErrors ??= []).push({instancePath:instancePath+"/until",schemaPath:"#/dependentSchemas/date/properties/until/false schema",keyword:"false schema",params:{}});
errors++;
}
}
}
if(data.daily !== undefined){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.date !== undefined){
(vErrors ??= []).push({instancePath:instancePath+"/date",schemaPath:"#/dependentSchemas/daily/properties/date/false schema",keyword:"false schema",params:{}});
errors++;
}
if(data.weekly !== undefined){
(vErrors ??= []).push({instancePath:instancePath+"/weekly",schemaPath:"#/dependentSchemas/daily/properties/weekly/false schema",keyword:"false schema",params:{}});
errors++;
}
if(data.monthly !== undefined){
(vErrors ??= []).push({instancePath:instancePath+"/monthly",schemaPath:"#/dependentSchemas/daily/properties/monthly/false schema",keyword:"false schema",params:{}});
errors++;
}
if(data.yearly !== undefined){
(vErrors ??= []).push({instancePath:instancePath+"/yearly",schemaPath:"#/dependentSchemas/daily/properties/yearly/false schema",keyword:"false schema",params:{}});
errors++;
}
}
}
if(data.weekly !== undefined){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.date !== undefined){
(vErrors ??= []).push({instancePath:instancePath+"/date",schemaPath:"#/dependentSchemas/weekly/properties/date/false schema",keyword:"false schema",params:{}});
errors++;
}
if(data.daily !== undefined){
(vErrors ??= []).push({instancePath:instancePath+"/daily",schemaPath:"#/dependentSchemas/weekly/properties/daily/false schema",keyword:"false schema",params:{}});
errors++;
}
if(data.monthly !== undefined){
(vErrors ??= []).push({instancePath:instancePath+"/monthly",schemaPath:"#/dependentSchemas/weekly/properties/monthly/false schema",keyword:"false schema",params:{}});
errors++;
}
if(data.yearly !== undefined){
(vErrors ??= []).push({instancePath:instancePath+"/yearly",schemaPath:"#/dependentSchemas/weekly/properties/yearly/false schema",keyword:"false schema",params:{}});
errors++;
}
}
}
if(data.monthly !== undefined){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.date !== undefined){
(vErrors ??= []).push({instancePath:instancePath+"/date",schemaPath:"#/dependentSchemas/monthly/properties/date/false schema",keyword:"false schema",params:{}});
errors++;
}
if(data.daily !== undefined){
(vErrors ??= []).push({instancePath:instancePath+"/daily",schemaPath:"#/dependentSchemas/monthly/properties/daily/false schema",keyword:"false schema",params:{}});
errors++;
}
if(data.weekly !== undefined){
(vErrors ??= []).push({instancePath:instancePath+"/weekly",schemaPath:"#/dependentSchemas/monthly/properties/weekly/false schema",keyword:"false schema",params:{}});
errors++;
}
if(data.yearly !== undefined){
(vErrors ??= []).push({instancePath:instancePath+"/yearly",schemaPath:"#/dependentSchemas/monthly/properties/yearly/false schema",keyword:"false schema",params:{}});
errors++;
}
}
}
if(data.yearly !== undefined){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.date !== undefined){
(vErrors ??= []).push({instancePath:instancePath+"/date",schemaPath:"#/dependentSchemas/yearly/properties/date/false schema",keyword:"false schema",params:{}});
errors++;
}
if(data.daily !== undefined){
(vErrors ??= []).push({instancePath:instancePath+"/daily",schemaPath:"#/dependentSchemas/yearly/properties/daily/false schema",keyword:"false schema",params:{}});
errors++;
}
if(data.weekly !== undefined){
(vErrors ??= []).push({instancePath:instancePath+"/weekly",schemaPath:"#/dependentSchemas/yearly/properties/weekly/false schema",keyword:"false schema",params:{}});
errors++;
}
if(data.monthly !== undefined){
(vErrors ??= []).push({instancePath:instancePath+"/monthly",schemaPath:"#/dependentSchemas/yearly/properties/monthly/false schema",keyword:"false schema",params:{}});
errors++;
}
}
}
}
else {
(vErrors ??= []).push({instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}});
errors++;
}
validate76.errors = vErrors;
return errors === 0;
}
validate76.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate75(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate75.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
if(!(validate76(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate76.errors : vErrors.concat(validate76.errors);
errors = vErrors.length;
}
}
}
else {
(vErrors ??= []).push({instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"}});
errors++;
}
validate75.errors = vErrors;
return errors === 0;
}
validate75.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};

const schema30 = {"type":"object","properties":{"name":{"type":"string"},"description":{"type":"string"},"recurrence":{"type":"string","enum":["none","independent","sequential"]},"salesforce":{"type":"object"}},"additionalProperties":false};

function validate87(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate87.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((key0 === "name") || (key0 === "description")) || (key0 === "recurrence")) || (key0 === "salesforce"))){
(vErrors ??= []).push({instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}});
errors++;
}
}
if(data.name !== undefined){
if(typeof data.name !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data.description !== undefined){
if(typeof data.description !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data.recurrence !== undefined){
let data2 = data.recurrence;
if(typeof data2 !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/recurrence",schemaPath:"#/properties/recurrence/type",keyword:"type",params:{type: "string"}});
errors++;
}
if(!(((data2 === "none") || (data2 === "independent")) || (data2 === "sequential"))){
(vErrors ??= []).push({instancePath:instancePath+"/recurrence",schemaPath:"#/properties/recurrence/enum",keyword:"enum",params:{allowedValues: schema30.properties.recurrence.enum}});
errors++;
}
}
if(data.salesforce !== undefined){
let data3 = data.salesforce;
if(!(data3 && typeof data3 == "object" && !Array.isArray(data3))){
(vErrors ??= []).push({instancePath:instancePath+"/salesforce",schemaPath:"#/properties/salesforce/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}});
errors++;
}
validate87.errors = vErrors;
return errors === 0;
}
validate87.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema31 = {"type":"object","properties":{"name":{"type":"string","pattern":"^[A-Za-z][A-Za-z0-9_]*$"},"emailAlert":{"type":"object","properties":{"description":{"type":"string"},"template":{"type":"string"},"recipients":{"type":"array","items":{"$ref":"#/$defs/recipient"}},"cc":{"type":"array","items":{"type":"string"}}},"additionalProperties":false,"required":["template"]},"fieldUpdate":{"type":"object","properties":{"field":{"$ref":"#/$defs/fieldName"},"value":{"$ref":"#/$defs/scalar"},"formula":{"type":"string"},"blank":{"const":true},"queue":{"type":"string"},"user":{"type":"string"},"recordType":{"type":"string"}},"additionalProperties":false,"required":["field"],"anyOf":[{"required":["value"]},{"required":["formula"]},{"required":["blank"]},{"required":["queue"]},{"required":["user"]},{"required":["recordType"]}],"dependentSchemas":{"value":{"properties":{"formula":false,"blank":false,"queue":false,"user":false,"recordType":false}},"formula":{"properties":{"value":false,"blank":false,"queue":false,"user":false,"recordType":false}},"blank":{"properties":{"value":false,"formula":false,"queue":false,"user":false,"recordType":false}},"queue":{"properties":{"value":false,"formula":false,"blank":false,"user":false,"recordType":false}},"user":{"properties":{"value":false,"formula":false,"blank":false,"queue":false,"recordType":false}},"recordType":{"properties":{"value":false,"formula":false,"blank":false,"queue":false,"user":false}}}},"task":{"type":"object","properties":{"subject":{"type":"string"},"assignTo":{"$ref":"#/$defs/recipient"},"priority":{"type":"string"},"status":{"type":"string"},"dueInDays":{"type":"integer"}},"additionalProperties":false,"required":["subject","assignTo"]},"flow":{"type":"object","properties":{"flow":{"type":"string"},"inputs":{"type":"object","propertyNames":{"$ref":"#/$defs/fieldName"},"additionalProperties":{"$ref":"#/$defs/scalar"}}},"additionalProperties":false,"required":["flow"]},"outboundMessage":{"type":"object","properties":{"endpoint":{"type":"string","pattern":"^https?://\\S+$"},"fields":{"type":"array","items":{"$ref":"#/$defs/fieldName"}}},"additionalProperties":false,"required":["endpoint"]},"external":{"type":"object","properties":{"type":{"type":"string","enum":["Alert","FieldUpdate","Task","FlowAction","OutboundMessage"]},"name":{"type":"string"}},"additionalProperties":false,"required":["type","name"]},"salesforce":{"type":"object"}},"additionalProperties":false,"anyOf":[{"required":["emailAlert"]},{"required":["fieldUpdate"]},{"required":["task"]},{"required":["flow"]},{"required":["outboundMessage"]},{"required":["external"]}],"dependentSchemas":{"emailAlert":{"properties":{"fieldUpdate":false,"task":false,"flow":false,"outboundMessage":false,"external":false}},"fieldUpdate":{"properties":{"emailAlert":false,"task":false,"flow":false,"outboundMessage":false,"external":false}},"task":{"properties":{"emailAlert":false,"fieldUpdate":false,"flow":false,"outboundMessage":false,"external":false}},"flow":{"properties":{"emailAlert":false,"fieldUpdate":false,"task":false,"outboundMessage":false,"external":false}},"outboundMessage":{"properties":{"emailAlert":false,"fieldUpdate":false,"task":false,"flow":false,"external":false}},"external":{"properties":{"emailAlert":false,"fieldUpdate":false,"task":false,"flow":false,"outboundMessage":false}}}};
const pattern11 = new RegExp("^[A-Za-z][A-Za-z0-9_]*$", "u");
const pattern13 = new RegExp("^https?://\\S+$", "u");
const schema32 = {"type":"object","properties":{"owner":{"const":true},"role":{"type":"string"},"user":{"type":"string"},"field":{"$ref":"#/$defs/fieldName"}},"additionalProperties":false,"anyOf":[{"required":["owner"]},{"required":["role"]},{"required":["user"]},{"required":["field"]}],"dependentSchemas":{"owner":{"properties":{"role":false,"user":false,"field":false}},"role":{"properties":{"owner":false,"user":false,"field":false}},"user":{"properties":{"owner":false,"role":false,"field":false}},"field":{"properties":{"owner":false,"role":false,"user":false}}}};
const schema33 = {"type":"string","pattern":"^([A-Za-z][A-Za-z0-9_]*\\.)*[A-Za-z][A-Za-z0-9_]*$"};
const pattern12 = new RegExp("^([A-Za-z][A-Za-z0-9_]*\\.)*[A-Za-z][A-Za-z0-9_]*$", "u");

function validate92(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate92.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(!pattern12.test(data)){
(vErrors ??= []).push({instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^([A-Za-z][A-Za-z0-9_]*\\.)*[A-Za-z][A-Za-z0-9_]*$"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}});
errors++;
}
validate92.errors = vErrors;
return errors === 0;
}
validate92.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate91(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate91.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs1 = errors;
let valid0 = false;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.owner === undefined){
(vErrors ??= []).push({instancePath,schemaPath:"#/anyOf/0/required",keyword:"required",params:{missingProperty: "owner"}});
errors++;
}
}
var _valid0 = _errs2 === errors;
valid0 = valid0 || _valid0;
const _errs3 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.role === undefined){
(vErrors ??= []).push({instancePath,schemaPath:"#/anyOf/1/required",keyword:"required",params:{missingProperty: "role"}});
errors++;
}
}
var _valid0 = _errs3 === errors;
valid0 = valid0 || _valid0;
const _errs4 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.user === undefined){
(vErrors ??= []).push({instancePath,schemaPath:"#/anyOf/2/required",keyword:"required",params:{missingProperty: "user"}});
errors++;
}
}
var _valid0 = _errs4 === errors;
valid0 = valid0 || _valid0;
const _errs5 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.field === undefined){
(vErrors ??= []).push({instancePath,schemaPath:"#/anyOf/3/required",keyword:"required",params:{missingProperty: "field"}});
errors++;
}
}
var _valid0 = _errs5 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
(vErrors ??= []).push({instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{}});
errors++;
}
else {
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((key0 === "owner") || (key0 === "role")) || (key0 === "user")) || (key0 === "field"))){
(vErrors ??= []).push({instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}});
errors++;
}
}
if(data.owner !== undefined){
if(true !== data.owner){
(vErrors ??= []).push({instancePath:instancePath+"/owner",schemaPath:"#/properties/owner/const",keyword:"const",params:{allowedValue: true}});
errors++;
}
}
if(data.role !== undefined){
if(typeof data.role !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/role",schemaPath:"#/properties/role/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data.user !== undefined){
if(typeof data.user !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/user",schemaPath:"#/properties/user/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data.field !== undefined){
if(!(validate92(data.field, {instancePath:instancePath+"/field",parentData:data,parentDataProperty:"field",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate92.errors : vErrors.concat(validate92.errors);
errors = vErrors.length;
}
}
if(data.owner !== undefined){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.role !== undefined){
(vErrors ??= []).push({instancePath:instancePath+"/role",schemaPath:"#/dependentSchemas/owner/properties/role/false schema",keyword:"false schema",params:{}});
errors++;
}
if(data.user !== undefined){
(vErrors ??= []).push({instancePath:instancePath+"/user",schemaPath:"#/dependentSchemas/owner/properties/user/false schema",keyword:"false schema",params:{}});
errors++;
}
if(data.field !== undefined){
(vErrors ??= []).push({instancePath:instancePath+"/field",schemaPath:"#/dependentSchemas/owner/properties/field/false schema",keyword:"false schema",params:{}});
errors++;
}
}
}
if(data.role !== undefined){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.owner !== undefined){
(vErrors ??= []).push({instancePath:instancePath+"/owner",schemaPath:"#/dependentSchemas/role/properties/owner/false schema",keyword:"false schema",params:{}});
errors++;
}
if(data.user !== undefined){
(vErrors ??= []).push({instancePath:instancePath+"/user",schemaPath:"#/dependentSchemas/role/properties/user/false schema",keyword:"false schema",params:{}});
errors++;
}
if(data.field !== undefined){
(vErrors ??= []).push({instancePath:instancePath+"/field",schemaPath:"#/dependentSchemas/role/properties/field/false schema",keyword:"false schema",params:{}});
errors++;
}
}
}
if(data.user !== undefined){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.owner !== undefined){
(vErrors ??= []).push({instancePath:instancePath+"/owner",schemaPath:"#/dependentSchemas/user/properties/owner/false schema",keyword:"false schema",params:{}});
errors++;
}
if(data.role !== undefined){
(vErrors ??= []).push({instancePath:instancePath+"/role",schemaPath:"#/dependentSchemas/user/properties/role/false schema",keyword:"false schema",params:{}});
errors++;
}
if(data.field !== undefined){
(vErrors ??= []).push({instancePath:instancePath+"/field",schemaPath:"#/dependentSchemas/user/properties/field/false schema",keyword:"false schema",params:{}});
errors++;
}
}
}
if(data.field !== undefined){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.owner !== undefined){
(vErrors ??= []).push({instancePath:instancePath+"/owner",schemaPath:"#/dependentSchemas/field/properties/owner/false schema",keyword:"false schema",params:{}});
errors++;
}
if(data.role !== undefined){
(vErrors ??= []).push({instancePath:instancePath+"/role",schemaPath:"#/dependentSchemas/field/properties/role/false schema",keyword:"false schema",params:{}});
errors++;
}
if(data.user !== undefined){
(vErrors ??= []).push({instancePath:instancePath+"/user",schemaPath:"#/dependentSchemas/field/properties/user/false schema",keyword:"false schema",params:{}});
errors++;
}
}
}
}
else {
(vErrors ??= []).push({instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}});
errors++;
}
validate91.errors = vErrors;
return errors === 0;
}
validate91.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema34 = {"type":["string","number","boolean","null"]};

function validate96(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate96.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((((typeof data !== "string") && (!((typeof data == "number") && (isFinite(data))))) && (typeof data !== "boolean")) && (data !== null)){
(vErrors ??= []).push({instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema34.type}});
errors++;
}
validate96.errors = vErrors;
return errors === 0;
}
validate96.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate90(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate90.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs1 = errors;
let valid0 = false;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.emailAlert === undefined){
(vErrors ??= []).push({instancePath,schemaPath:"#/anyOf/0/required",keyword:"required",params:{missingProperty: "emailAlert"}});
errors++;
}
}
var _valid0 = _errs2 === errors;
valid0 = valid0 || _valid0;
const _errs3 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.fieldUpdate === undefined){
(vErrors ??= []).push({instancePath,schemaPath:"#/anyOf/1/required",keyword:"required",params:{missingProperty: "fieldUpdate"}});
errors++;
}
}
var _valid0 = _errs3 === errors;
valid0 = valid0 || _valid0;
const _errs4 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.task === undefined){
(vErrors ??= []).push({instancePath,schemaPath:"#/anyOf/2/required",keyword:"required",params:{missingProperty: "task"}});
errors++;
}
}
var _valid0 = _errs4 === errors;
valid0 = valid0 || _valid0;
const _errs5 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.flow === undefined){
(vErrors ??= []).push({instancePath,schemaPath:"#/anyOf/3/required",keyword:"required",params:{missingProperty: "flow"}});
errors++;
}
}
var _valid0 = _errs5 === errors;
valid0 = valid0 || _valid0;
const _errs6 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.outboundMessage === undefined){
(vErrors ??= []).push({instancePath,schemaPath:"#/anyOf/4/required",keyword:"required",params:{missingProperty: "outboundMessage"}});
errors++;
}
}
var _valid0 = _errs6 === errors;
valid0 = valid0 || _valid0;
const _errs7 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.external === undefined){
(vErrors ??= []).push({instancePath,schemaPath:"#/anyOf/5/required",keyword:"required",params:{missingProperty: "external"}});
errors++;
}
}
var _valid0 = _errs7 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
(vErrors ??= []).push({instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{}});
errors++;
}
else {
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((((((key0 === "name") || (key0 === "emailAlert")) || (key0 === "fieldUpdate")) || (key0 === "task")) || (key0 === "flow")) || (key0 === "outboundMessage")) || (key0 === "external")) || (key0 === "salesforce"))){
(vErrors ??= []).push({instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}});
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(!pattern11.test(data0)){
(vErrors ??= []).push({instancePath:instancePath+"/name",schemaPath:"#/properties/name/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9_]*$"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data.emailAlert !== undefined){
let data1 = data.emailAlert;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.template === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/emailAlert",schemaPath:"#/properties/emailAlert/required",keyword:"required",params:{missingProperty: "template"}});
errors++;
}
for(const key1 in data1){
if(!((((key1 === "description") || (key1 === "template")) || (key1 === "recipients")) || (key1 === "cc"))){
(vErrors ??= []).push({instancePath:instancePath+"/emailAlert",schemaPath:"#/properties/emailAlert/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}});
errors++;
}
}
if(data1.description !== undefined){
if(typeof data1.description !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/emailAlert/description",schemaPath:"#/properties/emailAlert/properties/description/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data1.template !== undefined){
if(typeof data1.template !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/emailAlert/template",schemaPath:"#/properties/emailAlert/properties/template/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data1.recipients !== undefined){
let data4 = data1.recipients;
if(Array.isArray(data4)){
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
if(!(validate91(data4[i0], {instancePath:instancePath+"/emailAlert/recipients/" + i0,parentData:data4,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate91.errors : vErrors.concat(validate91.errors);
errors = vErrors.length;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/emailAlert/recipients",schemaPath:"#/properties/emailAlert/properties/recipients/type",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data1.cc !== undefined){
let data6 = data1.cc;
if(Array.isArray(data6)){
const len1 = data6.length;
for(let i1=0; i1<len1; i1++){
if(typeof data6[i1] !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/emailAlert/cc/" + i1,schemaPath:"#/properties/emailAlert/properties/cc/items/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/emailAlert/cc",schemaPath:"#/properties/emailAlert/properties/cc/type",keyword:"type",params:{type: "array"}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/emailAlert",schemaPath:"#/properties/emailAlert/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data.fieldUpdate !== undefined){
let data8 = data.fieldUpdate;
const _errs27 = errors;
let valid7 = false;
const _errs28 = errors;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.value === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/fieldUpdate",schemaPath:"#/properties/fieldUpdate/anyOf/0/required",keyword:"required",params:{missingProperty: "value"}});
errors++;
}
}
var _valid1 = _errs28 === errors;
valid7 = valid7 || _valid1;
const _errs29 = errors;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.formula === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/fieldUpdate",schemaPath:"#/properties/fieldUpdate/anyOf/1/required",keyword:"required",params:{missingProperty: "formula"}});
errors++;
}
}
var _valid1 = _errs29 === errors;
valid7 = valid7 || _valid1;
const _errs30 = errors;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.blank === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/fieldUpdate",schemaPath:"#/properties/fieldUpdate/anyOf/2/required",keyword:"required",params:{missingProperty: "blank"}});
errors++;
}
}
var _valid1 = _errs30 === errors;
valid7 = valid7 || _valid1;
const _errs31 = errors;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.queue === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/fieldUpdate",schemaPath:"#/properties/fieldUpdate/anyOf/3/required",keyword:"required",params:{missingProperty: "queue"}});
errors++;
}
}
var _valid1 = _errs31 === errors;
valid7 = valid7 || _valid1;
const _errs32 = errors;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.user === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/fieldUpdate",schemaPath:"#/properties/fieldUpdate/anyOf/4/required",keyword:"required",params:{missingProperty: "user"}});
errors++;
}
}
var _valid1 = _errs32 === errors;
valid7 = valid7 || _valid1;
const _errs33 = errors;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.recordType === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/fieldUpdate",schemaPath:"#/properties/fieldUpdate/anyOf/5/required",keyword:"required",params:{missingProperty: "recordType"}});
errors++;
}
}
var _valid1 = _errs33 === errors;
valid7 = valid7 || _valid1;
if(!valid7){
(vErrors ??= []).push({instancePath:instancePath+"/fieldUpdate",schemaPath:"#/properties/fieldUpdate/anyOf",keyword:"anyOf",params:{}});
errors++;
}
else {
errors = _errs27;
if(vErrors !== null){
if(_errs27){
vErrors.length = _errs27;
}
else {
vErrors = null;
}
}
}
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.field === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/fieldUpdate",schemaPath:"#/properties/fieldUpdate/required",keyword:"required",params:{missingProperty: "field"}});
errors++;
}
for(const key2 in data8){
if(!(((((((key2 === "field") || (key2 === "value")) || (key2 === "formula")) || (key2 === "blank")) || (key2 === "queue")) || (key2 === "user")) || (key2 === "recordType"))){
(vErrors ??= []).push({instancePath:instancePath+"/fieldUpdate",schemaPath:"#/properties/fieldUpdate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}});
errors++;
}
}
if(data8.field !== undefined){
if(!(validate92(data8.field, {instancePath:instancePath+"/fieldUpdate/field",parentData:data8,parentDataProperty:"field",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate92.errors : vErrors.concat(validate92.errors);
errors = vErrors.length;
}
}
if(data8.value !== undefined){
if(!(validate96(data8.value, {instancePath:instancePath+"/fieldUpdate/value",parentData:data8,parentDataProperty:"value",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate96.errors : vErrors.concat(validate96.errors);
errors = vErrors.length;
}
}
if(data8.formula !== undefined){
if(typeof data8.formula !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/fieldUpdate/formula",schemaPath:"#/properties/fieldUpdate/properties/formula/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data8.blank !== undefined){
if(true !== data8.blank){
(vErrors ??= []).push({instancePath:instancePath+"/fieldUpdate/blank",schemaPath:"#/properties/fieldUpdate/properties/blank/const",keyword:"const",params:{allowedValue: true}});
errors++;
}
}
if(data8.queue !== undefined){
if(typeof data8.queue !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/fieldUpdate/queue",schemaPath:"#/properties/fieldUpdate/properties/queue/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data8.user !== undefined){
if(typeof data8.user !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/fieldUpdate/user",schemaPath:"#/properties/fieldUpdate/properties/user/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data8.recordType !== undefined){
if(typeof data8.recordType !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/fieldUpdate/recordType",schemaPath:"#/properties/fieldUpdate/properties/recordType/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data8.value !== undefined){
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.formula !== undefined){
(vErrors ??= []).push({instancePath:instancePath+"/fieldUpdate/formula",schemaPath:"#/properties/fieldUpdate/dependentSchemas/value/properties/formula/false schema",keyword:"false schema",params:{}});
errors++;
}
if(data8.blank !== undefined){
(vErrors ??= []).push({instancePath:instancePath+"/fieldUpdate/blank",schemaPath:"#/properties/fieldUpdate/dependentSchemas/value/properties/blank/false schema",keyword:"false schema",params:{}});
errors++;
}
if(data8.queue !== undefined){
(vErrors ??= []).push({instancePath:instancePath+"/fieldUpdate/queue",schemaPath:"#/properties/fieldUpdate/dependentSchemas/value/properties/queue/false schema",keyword:"false schema",params:{}});
errors++;
}
if(data8.user !== undefined){
(vErrors ??= []).push({instancePath:instancePath+"/fieldUpdate/user",schemaPath:"#/properties/fieldUpdate/dependentSchemas/value/properties/user/false schema",keyword:"false schema",params:{}});
errors++;
}
if(data8.recordType !== undefined){
(vErrors ??= []).push({instancePath:instancePath+"/fieldUpdate/recordType",schemaPath:"#/properties/fieldUpdate/dependentSchemas/value/properties/recordType/false schema",keyword:"false schema",params:{}});
errors++;
}
}
}
if(data8.formula !== undefined){
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.value !== undefined){
(vErrors ??= []).push({instancePath:instancePath+"/fieldUpdate/value",schemaPath:"#/properties/fieldUpdate/dependentSchemas/formula/properties/value/false schema",keyword:"false schema",params:{}});
errors++;
}
if(data8.blank !== undefined){
(vErrors ??= []).push({instancePath:instancePath+"/fieldUpdate/blank",schemaPath:"#/properties/fieldUpdate/dependentSchemas/formula/properties/blank/false schema",keyword:"false schema",params:{}});
errors++;
}
if(data8.queue !== undefined){
(vErrors ??= []).push({instancePath:instancePath+"/fieldUpdate/queue",schemaPath:"#/properties/fieldUpdate/dependentSchemas/formula/properties/queue/false schema",keyword:"false schema",params:{}});
errors++;
}
if(data8.user !== undefined){
(vErrors ??= []).push({instancePath:instancePath+"/fieldUpdate/user",schemaPath:"#/properties/fieldUpdate/dependentSchemas/formula/properties/user/false schema",keyword:"false schema",params:{}});
errors++;
}
if(data8.recordType !== undefined){
(vErrors ??= []).push({instancePath:instancePath+"/fieldUpdate/recordType",schemaPath:"#/properties/fieldUpdate/dependentSchemas/formula/properties/recordType/false schema",keyword:"false schema",params:{}});
errors++;
}
}
}
if(data8.blank !== undefined){
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.value !== undefined){
(vErrors ??= []).push({instancePath:instancePath+"/fieldUpdate/value",schemaPath:"#/properties/fieldUpdate/dependentSchemas/blank/properties/value/false schema",keyword:"false schema",params:{}});
errors++;
}
if(data8.formula !== undefined){
(vErrors ??= []).push({instancePath:instancePath+"/fieldUpdate/formula",schemaPath:"#/properties/fieldUpdate/dependentSchemas/blank/properties/formula/false schema",keyword:"false schema",params:{}});
errors++;
}
if(data8.queue !== undefined){
(vErrors ??= []).push({instancePath:instancePath+"/fieldUpdate/queue",schemaPath:"#/properties/fieldUpdate/dependentSchemas/blank/properties/queue/false schema",keyword:"false schema",params:{}});
errors++;
}
if(data8.user !== undefined){
(vErrors ??= []).push({instancePath:instancePath+"/fieldUpdate/user",schemaPath:"#/properties/fieldUpdate/dependentSchemas/blank/properties/user/false schema",keyword:"false schema",params:{}});
errors++;
}
if(data8.recordType !== undefined){
(vErrors ??= []).push({instancePath:instancePath+"/fieldUpdate/recordType",schemaPath:"#/properties/fieldUpdate/dependentSchemas/blank/properties/recordType/false schema",keyword:"false schema",params:{}});
errors++;
}
}
}
if(data8.queue !== undefined){
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.value !== undefined){
(vErrors ??= []).push({instancePath:instancePath+"/fieldUpdate/value",schemaPath:"#/properties/fieldUpdate/dependentSchemas/queue/properties/value/false schema",keyword:"false schema",params:{}});
errors++;
}
if(data8.formula !== undefined){
(vErrors ??= []).push({instancePath:instancePath+"/fieldUpdate/formula",schemaPath:"#/properties/fieldUpdate/dependentSchemas/queue/properties/formula/false schema",keyword:"false schema",params:{}});
errors++;
}
if(data8.blank !== undefined){
(vErrors ??= []).push({instancePath:instancePath+"/fieldUpdate/blank",schemaPath:"#/properties/fieldUpdate/dependentSchemas/queue/properties/blank/false schema",keyword:"false schema",params:{}});
errors++;
}
if(data8.user !== undefined){
(vErrors ??= []).push({instancePath:instancePath+"/fieldUpdate/user",schemaPath:"#/properties/fieldUpdate/dependentSchemas/queue/properties/user/false schema",keyword:"false schema",params:{}});
errors++;
}
if(data8.recordType !== undefined){
(vErrors ??= []).push({instancePath:instancePath+"/fieldUpdate/recordType",schemaPath:"#/properties/fieldUpdate/dependentSchemas/queue/properties/recordType/false schema",keyword:"false schema",params:{}});
errors++;
}
}
}
if(data8.user !== undefined){
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.value !== undefined){
(vErrors ??= []).push({instancePath:instancePath+"/fieldUpdate/value",schemaPath:"#/properties/fieldUpdate/dependentSchemas/user/properties/value/false schema",keyword:"false schema",params:{}});
errors++;
}
if(data8.formula !== undefined){
(vErrors ??= []).push({instancePath:instancePath+"/fieldUpdate/formula",schemaPath:"#/properties/fieldUpdate/dependentSchemas/user/properties/formula/false schema",keyword:"false schema",params:{}});
errors++;
}
if(data8.blank !== undefined){
(vErrors ??= []).push({instancePath:instancePath+"/fieldUpdate/blank",schemaPath:"#/properties/fieldUpdate/dependentSchemas/user/properties/blank/false schema",keyword:"false schema",params:{}});
errors++;
}
if(data8.queue !== undefined){
(vErrors ??= []).push({instancePath:instancePath+"/fieldUpdate/queue",schemaPath:"#/properties/fieldUpdate/dependentSchemas/user/properties/queue/false schema",keyword:"false schema",params:{}});
errors++;
}
if(data8.recordType !== undefined){
(vErrors ??= []).push({instancePath:instancePath+"/fieldUpdate/recordType",schemaPath:"#/properties/fieldUpdate/dependentSchemas/user/properties/recordType/false schema",keyword:"false schema",params:{}});
errors++;
}
}
}
if(data8.recordType !== undefined){
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.value !== undefined){
(vErrors ??= []).push({instancePath:instancePath+"/fieldUpdate/value",schemaPath:"#/properties/fieldUpdate/dependentSchemas/recordType/properties/value/false schema",keyword:"false schema",params:{}});
errors++;
}
if(data8.formula !== undefined){
(vErrors ??= []).push({instancePath:instancePath+"/fieldUpdate/formula",schemaPath:"#/properties/fieldUpdate/dependentSchemas/recordType/properties/formula/false schema",keyword:"false schema",params:{}});
errors++;
}
if(data8.blank !== undefined){
(vErrors ??= []).push({instancePath:instancePath+"/fieldUpdate/blank",schemaPath:"#/properties/fieldUpdate/dependentSchemas/recordType/properties/blank/false schema",keyword:"false schema",params:{}});
errors++;
}
if(data8.queue !== undefined){
(vErrors ??= []).push({instancePath:instancePath+"/fieldUpdate/queue",schemaPath:"#/properties/fieldUpdate/dependentSchemas/recordType/properties/queue/false schema",keyword:"false schema",params:{}});
errors++;
}
if(data8.user !== undefined){
(vErrors ??= []).push({instancePath:instancePath+"/fieldUpdate/user",schemaPath:"#/properties/fieldUpdate/dependentSchemas/recordType/properties/user/false schema",keyword:"false schema",params:{}});
errors++;
}
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/fieldUpdate",schemaPath:"#/properties/fieldUpdate/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data.task !== undefined){
let data46 = data.task;
if(data46 && typeof data46 == "object" && !Array.isArray(data46)){
if(data46.subject === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/task",schemaPath:"#/properties/task/required",keyword:"required",params:{missingProperty: "subject"}});
errors++;
}
if(data46.assignTo === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/task",schemaPath:"#/properties/task/required",keyword:"required",params:{missingProperty: "assignTo"}});
errors++;
}
for(const key3 in data46){
if(!(((((key3 === "subject") || (key3 === "assignTo")) || (key3 === "priority")) || (key3 === "status")) || (key3 === "dueInDays"))){
(vErrors ??= []).push({instancePath:instancePath+"/task",schemaPath:"#/properties/task/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}});
errors++;
}
}
if(data46.subject !== undefined){
if(typeof data46.subject !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/task/subject",schemaPath:"#/properties/task/properties/subject/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data46.assignTo !== undefined){
if(!(validate91(data46.assignTo, {instancePath:instancePath+"/task/assignTo",parentData:data46,parentDataProperty:"assignTo",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate91.errors : vErrors.concat(validate91.errors);
errors = vErrors.length;
}
}
if(data46.priority !== undefined){
if(typeof data46.priority !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/task/priority",schemaPath:"#/properties/task/properties/priority/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data46.status !== undefined){
if(typeof data46.status !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/task/status",schemaPath:"#/properties/task/properties/status/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data46.dueInDays !== undefined){
let data51 = data46.dueInDays;
if(!(((typeof data51 == "number") && (!(data51 % 1) && !isNaN(data51))) && (isFinite(data51)))){
(vErrors ??= []).push({instancePath:instancePath+"/task/dueInDays",schemaPath:"#/properties/task/properties/dueInDays/type",keyword:"type",params:{type: "integer"}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/task",schemaPath:"#/properties/task/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data.flow !== undefined){
let data52 = data.flow;
if(data52 && typeof data52 == "object" && !Array.isArray(data52)){
if(data52.flow === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/flow",schemaPath:"#/properties/flow/required",keyword:"required",params:{missingProperty: "flow"}});
errors++;
}
for(const key4 in data52){
if(!((key4 === "flow") || (key4 === "inputs"))){
(vErrors ??= []).push({instancePath:instancePath+"/flow",schemaPath:"#/properties/flow/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4}});
errors++;
}
}
if(data52.flow !== undefined){
if(typeof data52.flow !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/flow/flow",schemaPath:"#/properties/flow/properties/flow/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data52.inputs !== undefined){
let data54 = data52.inputs;
if(data54 && typeof data54 == "object" && !Array.isArray(data54)){
for(const key5 in data54){
const _errs71 = errors;
if(!(validate92(key5, {instancePath:instancePath+"/flow/inputs",parentData:data54,parentDataProperty:"inputs",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate92.errors : vErrors.concat(validate92.errors);
errors = vErrors.length;
}
var valid18 = _errs71 === errors;
if(!valid18){
(vErrors ??= []).push({instancePath:instancePath+"/flow/inputs",schemaPath:"#/properties/flow/properties/inputs/propertyNames",keyword:"propertyNames",params:{propertyName: key5}});
errors++;
}
}
for(const key6 in data54){
if(!(validate96(data54[key6], {instancePath:instancePath+"/flow/inputs/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data54,parentDataProperty:key6,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate96.errors : vErrors.concat(validate96.errors);
errors = vErrors.length;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/flow/inputs",schemaPath:"#/properties/flow/properties/inputs/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/flow",schemaPath:"#/properties/flow/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data.outboundMessage !== undefined){
let data56 = data.outboundMessage;
if(data56 && typeof data56 == "object" && !Array.isArray(data56)){
if(data56.endpoint === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/outboundMessage",schemaPath:"#/properties/outboundMessage/required",keyword:"required",params:{missingProperty: "endpoint"}});
errors++;
}
for(const key7 in data56){
if(!((key7 === "endpoint") || (key7 === "fields"))){
(vErrors ??= []).push({instancePath:instancePath+"/outboundMessage",schemaPath:"#/properties/outboundMessage/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7}});
errors++;
}
}
if(data56.endpoint !== undefined){
let data57 = data56.endpoint;
if(typeof data57 === "string"){
if(!pattern13.test(data57)){
(vErrors ??= []).push({instancePath:instancePath+"/outboundMessage/endpoint",schemaPath:"#/properties/outboundMessage/properties/endpoint/pattern",keyword:"pattern",params:{pattern: "^https?://\\S+$"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/outboundMessage/endpoint",schemaPath:"#/properties/outboundMessage/properties/endpoint/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data56.fields !== undefined){
let data58 = data56.fields;
if(Array.isArray(data58)){
const len2 = data58.length;
for(let i2=0; i2<len2; i2++){
if(!(validate92(data58[i2], {instancePath:instancePath+"/outboundMessage/fields/" + i2,parentData:data58,parentDataProperty:i2,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate92.errors : vErrors.concat(validate92.errors);
errors = vErrors.length;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/outboundMessage/fields",schemaPath:"#/properties/outboundMessage/properties/fields/type",keyword:"type",params:{type: "array"}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/outboundMessage",schemaPath:"#/properties/outboundMessage/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data.external !== undefined){
let data60 = data.external;
if(data60 && typeof data60 == "object" && !Array.isArray(data60)){
if(data60.type === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/external",schemaPath:"#/properties/external/required",keyword:"required",params:{missingProperty: "type"}});
errors++;
}
if(data60.name === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/external",schemaPath:"#/properties/external/required",keyword:"required",params:{missingProperty: "name"}});
errors++;
}
for(const key8 in data60){
if(!((key8 === "type") || (key8 === "name"))){
(vErrors ??= []).push({instancePath:instancePath+"/external",schemaPath:"#/properties/external/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8}});
errors++;
}
}
if(data60.type !== undefined){
let data61 = data60.type;
if(typeof data61 !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/external/type",schemaPath:"#/properties/external/properties/type/type",keyword:"type",params:{type: "string"}});
errors++;
}
if(!(((((data61 === "Alert") || (data61 === "FieldUpdate")) || (data61 === "Task")) || (data61 === "FlowAction")) || (data61 === "OutboundMessage"))){
(vErrors ??= []).push({instancePath:instancePath+"/external/type",schemaPath:"#/properties/external/properties/type/enum",keyword:"enum",params:{allowedValues: schema31.properties.external.properties.type.enum}});
errors++;
}
}
if(data60.name !== undefined){
if(typeof data60.name !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/external/name",schemaPath:"#/properties/external/properties/name/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/external",schemaPath:"#/properties/external/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data.salesforce !== undefined){
let data63 = data.salesforce;
if(!(data63 && typeof data63 == "object" && !Array.isArray(data63))){
(vErrors ??= []).push({instancePath:instancePath+"/salesforce",schemaPath:"#/properties/salesforce/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data.emailAlert !== undefined){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.fieldUpdate !== undefined){
(vErrors ??= []).push({instancePath:instancePath+"/fieldUpdate",schemaPath:"#/dependentSchemas/emailAlert/properties/fieldUpdate/false schema",keyword:"false schema",params:{}});
errors++;
}
if(data.task !== undefined){
(vErrors ??= []).push({instancePath:instancePath+"/task",schemaPath:"#/dependentSchemas/emailAlert/properties/task/false schema",keyword:"false schema",params:{}});
errors++;
}
if(data.flow !== undefined){
(vErrors ??= []).push({instancePath:instancePath+"/flow",schemaPath:"#/dependentSchemas/emailAlert/properties/flow/false schema",keyword:"false schema",params:{}});
errors++;
}
if(data.outboundMessage !== undefined){
(vErrors ??= []).push({instancePath:instancePath+"/outboundMessage",schemaPath:"#/dependentSchemas/emailAlert/properties/outboundMessage/false schema",keyword:"false schema",params:{}});
errors++;
}
if(data.external !== undefined){
(vErrors ??= []).push({instancePath:instancePath+"/external",schemaPath:"#/dependentSchemas/emailAlert/properties/external/false schema",keyword:"false schema",params:{}});
errors++;
}
}
}
if(data.fieldUpdate !== undefined){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.emailAlert !== undefined){
(vErrors ??= []).push({instancePath:instancePath+"/emailAlert",schemaPath:"#/dependentSchemas/fieldUpdate/properties/emailAlert/false schema",keyword:"false schema",params:{}});
errors++;
}
if(data.task !== undefined){
(vErrors ??= []).push({instancePath:instancePath+"/task",schemaPath:"#/dependentSchemas/fieldUpdate/properties/task/false schema",keyword:"false schema",params:{}});
errors++;
}
if(data.flow !== undefined){
(vErrors ??= []).push({instancePath:instancePath+"/flow",schemaPath:"#/dependentSchemas/fieldUpdate/properties/flow/false schema",keyword:"false schema",params:{}});
errors++;
}
if(data.outboundMessage !== undefined){
(vErrors ??= []).push({instancePath:instancePath+"/outboundMessage",schemaPath:"#/dependentSchemas/fieldUpdate/properties/outboundMessage/false schema",keyword:"false schema",params:{}});
errors++;
}
if(data.external !== undefined){
(vErrors ??= []).push({instancePath:instancePath+"/external",schemaPath:"#/dependentSchemas/fieldUpdate/properties/external/false schema",keyword:"false schema",params:{}});
errors++;
}
}
}
if(data.task !== undefined){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.emailAlert !== undefined){
(vErrors ??= []).push({instancePath:instancePath+"/emailAlert",schemaPath:"#/dependentSchemas/task/properties/emailAlert/false schema",keyword:"false schema",params:{}});
errors++;
}
if(data.fieldUpdate !== undefined){
(vErrors ??= []).push({instancePath:instancePath+"/fieldUpdate",schemaPath:"#/dependentSchemas/task/properties/fieldUpdate/false schema",keyword:"false schema",params:{}});
errors++;
}
if(data.flow !== undefined){
(vErrors ??= []).push({instancePath:instancePath+"/flow",schemaPath:"#/dependentSchemas/task/properties/flow/false schema",keyword:"false schema",params:{}});
errors++;
}
if(data.outboundMessage !== undefined){
(vErrors ??= []).push({instancePath:instancePath+"/outboundMessage",schemaPath:"#/dependentSchemas/task/properties/outboundMessage/false schema",keyword:"false schema",params:{}});
errors++;
}
if(data.external !== undefined){
(vErrors ??= []).push({instancePath:instancePath+"/external",schemaPath:"#/dependentSchemas/task/properties/external/false schema",keyword:"false schema",params:{}});
errors++;
}
}
}
if(data.flow !== undefined){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.emailAlert !== undefined){
(vErrors ??= []).push({instancePath:instancePath+"/emailAlert",schemaPath:"#/dependentSchemas/flow/properties/emailAlert/false schema",keyword:"false schema",params:{}});
errors++;
}
if(data.fieldUpdate !== undefined){
(vErrors ??= []).push({instancePath:instancePath+"/fieldUpdate",schemaPath:"#/dependentSchemas/flow/properties/fieldUpdate/false schema",keyword:"false schema",params:{}});
errors++;
}
if(data.task !== undefined){
(vErrors ??= []).push({instancePath:instancePath+"/task",schemaPath:"#/dependentSchemas/flow/properties/task/false schema",keyword:"false schema",params:{}});
errors++;
}
if(data.outboundMessage !== undefined){
(vErrors ??= []).push({instancePath:instancePath+"/outboundMessage",schemaPath:"#/dependentSchemas/flow/properties/outboundMessage/false schema",keyword:"false schema",params:{}});
errors++;
}
if(data.external !== undefined){
(vErrors ??= []).push({instancePath:instancePath+"/external",schemaPath:"#/dependentSchemas/flow/properties/external/false schema",keyword:"false schema",params:{}});
errors++;
}
}
}
if(data.outboundMessage !== undefined){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.emailAlert !== undefined){
(vErrors ??= []).push({instancePath:instancePath+"/emailAlert",schemaPath:"#/dependentSchemas/outboundMessage/properties/emailAlert/false schema",keyword:"false schema",params:{}});
errors++;
}
if(data.fieldUpdate !== undefined){
(vErrors ??= []).push({instancePath:instancePath+"/fieldUpdate",schemaPath:"#/dependentSchemas/outboundMessage/properties/fieldUpdate/false schema",keyword:"false schema",params:{}});
errors++;
}
if(data.task !== undefined){
(vErrors ??= []).push({instancePath:instancePath+"/task",schemaPath:"#/dependentSchemas/outboundMessage/properties/task/false schema",keyword:"false schema",params:{}});
errors++;
}
if(data.flow !== undefined){
(vErrors ??= []).push({instancePath:instancePath+"/flow",schemaPath:"#/dependentSchemas/outboundMessage/properties/flow/false schema",keyword:"false schema",params:{}});
errors++;
}
if(data.external !== undefined){
(vErrors ??= []).push({instancePath:instancePath+"/external",schemaPath:"#/dependentSchemas/outboundMessage/properties/external/false schema",keyword:"false schema",params:{}});
errors++;
}
}
}
if(data.external !== undefined){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.emailAlert !== undefined){
(vErrors ??= []).push({instancePath:instancePath+"/emailAlert",schemaPath:"#/dependentSchemas/external/properties/emailAlert/false schema",keyword:"false schema",params:{}});
errors++;
}
if(data.fieldUpdate !== undefined){
(vErrors ??= []).push({instancePath:instancePath+"/fieldUpdate",schemaPath:"#/dependentSchemas/external/properties/fieldUpdate/false schema",keyword:"false schema",params:{}});
errors++;
}
if(data.task !== undefined){
(vErrors ??= []).push({instancePath:instancePath+"/task",schemaPath:"#/dependentSchemas/external/properties/task/false schema",keyword:"false schema",params:{}});
errors++;
}
if(data.flow !== undefined){
(vErrors ??= []).push({instancePath:instancePath+"/flow",schemaPath:"#/dependentSchemas/external/properties/flow/false schema",keyword:"false schema",params:{}});
errors++;
}
if(data.outboundMessage !== undefined){
(vErrors ??= []).push({instancePath:instancePath+"/outboundMessage",schemaPath:"#/dependentSchemas/external/properties/outboundMessage/false schema",keyword:"false schema",params:{}});
errors++;
}
}
}
}
else {
(vErrors ??= []).push({instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}});
errors++;
}
validate90.errors = vErrors;
return errors === 0;
}
validate90.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema35 = {"type":"object","properties":{"name":{"type":"string"},"description":{"type":"string"},"object":{"type":"string","enum":["Case","WorkOrder"]},"active":{"type":"boolean"},"businessHours":{"$ref":"#/$defs/businessHoursId"},"entry":{"type":"object","properties":{"from":{"$ref":"#/$defs/fieldName"}},"additionalProperties":false,"required":["from"]},"exit":{"type":"object","properties":{"when":{"$ref":"#/$defs/criteria"}},"additionalProperties":false,"required":["when"]},"version":{"type":"object","properties":{"number":{"type":"integer","minimum":1},"default":{"type":"boolean"},"notes":{"type":"string"}},"additionalProperties":false,"required":["number"]},"semantics":{"$ref":"#/$defs/semantics"},"milestones":{"type":"array","items":{"$ref":"#/$defs/milestone"}},"salesforce":{"type":"object"}},"additionalProperties":false,"required":["exit"]};
const schema36 = {"type":"string","pattern":"^[a-z][a-z0-9]*(-[a-z0-9]+)*$"};

function validate105(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate105.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(!pattern4.test(data)){
(vErrors ??= []).push({instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9]*(-[a-z0-9]+)*$"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}});
errors++;
}
validate105.errors = vErrors;
return errors === 0;
}
validate105.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema37 = {"type":"object","minProperties":1,"propertyNames":{"$ref":"#/$defs/fieldName"},"properties":{"any":{"type":"array","items":{"$ref":"#/$defs/criteria"},"minItems":1},"all":{"type":"array","items":{"$ref":"#/$defs/criteria"},"minItems":1},"not":{"$ref":"#/$defs/criteria"},"formula":{"type":"string"}},"additionalProperties":{"$ref":"#/$defs/fieldTest"},"dependentSchemas":{"formula":{"maxProperties":1}}};
const schema38 = {"type":["string","number","boolean","null","array","object"],"items":{"$ref":"#/$defs/scalar"},"minItems":1,"properties":{"equals":{"$ref":"#/$defs/operand"},"notEqual":{"$ref":"#/$defs/operand"},"lessThan":{"$ref":"#/$defs/operand"},"greaterThan":{"$ref":"#/$defs/operand"},"lessOrEqual":{"$ref":"#/$defs/operand"},"greaterOrEqual":{"$ref":"#/$defs/operand"},"contains":{"$ref":"#/$defs/operand"},"notContain":{"$ref":"#/$defs/operand"},"startsWith":{"$ref":"#/$defs/operand"},"includes":{"$ref":"#/$defs/operand"},"excludes":{"$ref":"#/$defs/operand"},"within":{"$ref":"#/$defs/operand"}},"additionalProperties":false,"minProperties":1,"maxProperties":1};
const schema39 = {"type":["string","number","boolean","null","array","object"],"items":{"$ref":"#/$defs/scalar"},"minItems":1,"properties":{"field":{"$ref":"#/$defs/fieldName"}},"required":["field"],"additionalProperties":false};

function validate112(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate112.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((((typeof data != "object") && (typeof data !== "string")) && (!((typeof data == "number") && (isFinite(data))))) && (typeof data !== "boolean")){
(vErrors ??= []).push({instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema39.type}});
errors++;
}
if(Array.isArray(data)){
if(data.length < 1){
(vErrors ??= []).push({instancePath,schemaPath:"#/minItems",keyword:"minItems",params:{limit: 1}});
errors++;
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
if(!(validate96(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate96.errors : vErrors.concat(validate96.errors);
errors = vErrors.length;
}
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.field === undefined){
(vErrors ??= []).push({instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "field"}});
errors++;
}
for(const key0 in data){
if(!(key0 === "field")){
(vErrors ??= []).push({instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}});
errors++;
}
}
if(data.field !== undefined){
if(!(validate92(data.field, {instancePath:instancePath+"/field",parentData:data,parentDataProperty:"field",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate92.errors : vErrors.concat(validate92.errors);
errors = vErrors.length;
}
}
}
validate112.errors = vErrors;
return errors === 0;
}
validate112.evaluated = {"props":true,"items":true,"dynamicProps":false,"dynamicItems":false};


function validate110(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate110.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((((typeof data != "object") && (typeof data !== "string")) && (!((typeof data == "number") && (isFinite(data))))) && (typeof data !== "boolean")){
(vErrors ??= []).push({instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema38.type}});
errors++;
}
if(Array.isArray(data)){
if(data.length < 1){
(vErrors ??= []).push({instancePath,schemaPath:"#/minItems",keyword:"minItems",params:{limit: 1}});
errors++;
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
if(!(validate96(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate96.errors : vErrors.concat(validate96.errors);
errors = vErrors.length;
}
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length > 1){
(vErrors ??= []).push({instancePath,schemaPath:"#/maxProperties",keyword:"maxProperties",params:{limit: 1}});
errors++;
}
if(Object.keys(data).length < 1){
(vErrors ??= []).push({instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit: 1}});
errors++;
}
for(const key0 in data){
if(!(func1.call(schema38.properties, key0))){
(vErrors ??= []).push({instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}});
errors++;
}
}
if(data.equals !== undefined){
if(!(validate112(data.equals, {instancePath:instancePath+"/equals",parentData:data,parentDataProperty:"equals",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate112.errors : vErrors.concat(validate112.errors);
errors = vErrors.length;
}
}
if(data.notEqual !== undefined){
if(!(validate112(data.notEqual, {instancePath:instancePath+"/notEqual",parentData:data,parentDataProperty:"notEqual",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate112.errors : vErrors.concat(validate112.errors);
errors = vErrors.length;
}
}
if(data.lessThan !== undefined){
if(!(validate112(data.lessThan, {instancePath:instancePath+"/lessThan",parentData:data,parentDataProperty:"lessThan",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate112.errors : vErrors.concat(validate112.errors);
errors = vErrors.length;
}
}
if(data.greaterThan !== undefined){
if(!(validate112(data.greaterThan, {instancePath:instancePath+"/greaterThan",parentData:data,parentDataProperty:"greaterThan",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate112.errors : vErrors.concat(validate112.errors);
errors = vErrors.length;
}
}
if(data.lessOrEqual !== undefined){
if(!(validate112(data.lessOrEqual, {instancePath:instancePath+"/lessOrEqual",parentData:data,parentDataProperty:"lessOrEqual",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate112.errors : vErrors.concat(validate112.errors);
errors = vErrors.length;
}
}
if(data.greaterOrEqual !== undefined){
if(!(validate112(data.greaterOrEqual, {instancePath:instancePath+"/greaterOrEqual",parentData:data,parentDataProperty:"greaterOrEqual",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate112.errors : vErrors.concat(validate112.errors);
errors = vErrors.length;
}
}
if(data.contains !== undefined){
if(!(validate112(data.contains, {instancePath:instancePath+"/contains",parentData:data,parentDataProperty:"contains",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate112.errors : vErrors.concat(validate112.errors);
errors = vErrors.length;
}
}
if(data.notContain !== undefined){
if(!(validate112(data.notContain, {instancePath:instancePath+"/notContain",parentData:data,parentDataProperty:"notContain",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate112.errors : vErrors.concat(validate112.errors);
errors = vErrors.length;
}
}
if(data.startsWith !== undefined){
if(!(validate112(data.startsWith, {instancePath:instancePath+"/startsWith",parentData:data,parentDataProperty:"startsWith",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate112.errors : vErrors.concat(validate112.errors);
errors = vErrors.length;
}
}
if(data.includes !== undefined){
if(!(validate112(data.includes, {instancePath:instancePath+"/includes",parentData:data,parentDataProperty:"includes",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate112.errors : vErrors.concat(validate112.errors);
errors = vErrors.length;
}
}
if(data.excludes !== undefined){
if(!(validate112(data.excludes, {instancePath:instancePath+"/excludes",parentData:data,parentDataProperty:"excludes",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate112.errors : vErrors.concat(validate112.errors);
errors = vErrors.length;
}
}
if(data.within !== undefined){
if(!(validate112(data.within, {instancePath:instancePath+"/within",parentData:data,parentDataProperty:"within",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate112.errors : vErrors.concat(validate112.errors);
errors = vErrors.length;
}
}
}
validate110.errors = vErrors;
return errors === 0;
}
validate110.evaluated = {"props":true,"items":true,"dynamicProps":false,"dynamicItems":false};

const wrapper0 = {validate: validate108};

function validate108(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate108.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 1){
(vErrors ??= []).push({instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit: 1}});
errors++;
}
for(const key0 in data){
const _errs1 = errors;
if(!(validate92(key0, {instancePath,parentData:data,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate92.errors : vErrors.concat(validate92.errors);
errors = vErrors.length;
}
var valid0 = _errs1 === errors;
if(!valid0){
(vErrors ??= []).push({instancePath,schemaPath:"#/propertyNames",keyword:"propertyNames",params:{propertyName: key0}});
errors++;
}
}
for(const key1 in data){
if(!((((key1 === "any") || (key1 === "all")) || (key1 === "not")) || (key1 === "formula"))){
if(!(validate110(data[key1], {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate110.errors : vErrors.concat(validate110.errors);
errors = vErrors.length;
}
}
}
if(data.any !== undefined){
let data1 = data.any;
if(Array.isArray(data1)){
if(data1.length < 1){
(vErrors ??= []).push({instancePath:instancePath+"/any",schemaPath:"#/properties/any/minItems",keyword:"minItems",params:{limit: 1}});
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
if(!(wrapper0.validate(data1[i0], {instancePath:instancePath+"/any/" + i0,parentData:data1,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);
errors = vErrors.length;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/any",schemaPath:"#/properties/any/type",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data.all !== undefined){
let data3 = data.all;
if(Array.isArray(data3)){
if(data3.length < 1){
(vErrors ??= []).push({instancePath:instancePath+"/all",schemaPath:"#/properties/all/minItems",keyword:"minItems",params:{limit: 1}});
errors++;
}
const len1 = data3.length;
for(let i1=0; i1<len1; i1++){
if(!(wrapper0.validate(data3[i1], {instancePath:instancePath+"/all/" + i1,parentData:data3,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);
errors = vErrors.length;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/all",schemaPath:"#/properties/all/type",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data.not !== undefined){
if(!(wrapper0.validate(data.not, {instancePath:instancePath+"/not",parentData:data,parentDataProperty:"not",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);
errors = vErrors.length;
}
}
if(data.formula !== undefined){
if(typeof data.formula !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/formula",schemaPath:"#/properties/formula/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data.formula !== undefined){
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length > 1){
(vErrors ??= []).push({instancePath,schemaPath:"#/dependentSchemas/formula/maxProperties",keyword:"maxProperties",params:{limit: 1}});
errors++;
}
}
}
}
else {
(vErrors ??= []).push({instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}});
errors++;
}
validate108.errors = vErrors;
return errors === 0;
}
validate108.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema40 = {"type":"object","properties":{"offsets":{"type":"string","enum":["business","elapsed"]},"unmatched":{"type":"string","enum":["remove","keep"]},"afterExit":{"type":"string","enum":["silent","fire"]},"reopen":{"type":"string","enum":["resume","reenter","ignore"]},"reevaluate":{"type":"boolean"}},"additionalProperties":false};

function validate129(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate129.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((key0 === "offsets") || (key0 === "unmatched")) || (key0 === "afterExit")) || (key0 === "reopen")) || (key0 === "reevaluate"))){
(vErrors ??= []).push({instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}});
errors++;
}
}
if(data.offsets !== undefined){
let data0 = data.offsets;
if(typeof data0 !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/offsets",schemaPath:"#/properties/offsets/type",keyword:"type",params:{type: "string"}});
errors++;
}
if(!((data0 === "business") || (data0 === "elapsed"))){
(vErrors ??= []).push({instancePath:instancePath+"/offsets",schemaPath:"#/properties/offsets/enum",keyword:"enum",params:{allowedValues: schema40.properties.offsets.enum}});
errors++;
}
}
if(data.unmatched !== undefined){
let data1 = data.unmatched;
if(typeof data1 !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/unmatched",schemaPath:"#/properties/unmatched/type",keyword:"type",params:{type: "string"}});
errors++;
}
if(!((data1 === "remove") || (data1 === "keep"))){
(vErrors ??= []).push({instancePath:instancePath+"/unmatched",schemaPath:"#/properties/unmatched/enum",keyword:"enum",params:{allowedValues: schema40.properties.unmatched.enum}});
errors++;
}
}
if(data.afterExit !== undefined){
let data2 = data.afterExit;
if(typeof data2 !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/afterExit",schemaPath:"#/properties/afterExit/type",keyword:"type",params:{type: "string"}});
errors++;
}
if(!((data2 === "silent") || (data2 === "fire"))){
(vErrors ??= []).push({instancePath:instancePath+"/afterExit",schemaPath:"#/properties/afterExit/enum",keyword:"enum",params:{allowedValues: schema40.properties.afterExit.enum}});
errors++;
}
}
if(data.reopen !== undefined){
let data3 = data.reopen;
if(typeof data3 !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/reopen",schemaPath:"#/properties/reopen/type",keyword:"type",params:{type: "string"}});
errors++;
}
if(!(((data3 === "resume") || (data3 === "reenter")) || (data3 === "ignore"))){
(vErrors ??= []).push({instancePath:instancePath+"/reopen",schemaPath:"#/properties/reopen/enum",keyword:"enum",params:{allowedValues: schema40.properties.reopen.enum}});
errors++;
}
}
if(data.reevaluate !== undefined){
if(typeof data.reevaluate !== "boolean"){
(vErrors ??= []).push({instancePath:instancePath+"/reevaluate",schemaPath:"#/properties/reevaluate/type",keyword:"type",params:{type: "boolean"}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}});
errors++;
}
validate129.errors = vErrors;
return errors === 0;
}
validate129.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema41 = {"type":"object","properties":{"milestone":{"$ref":"#/$defs/milestoneTypesId"},"when":{"$ref":"#/$defs/criteria"},"target":{"$ref":"#/$defs/target"},"clock":{"type":"string","enum":["process","criteria"]},"businessHours":{"$ref":"#/$defs/businessHoursId"},"completeWhen":{"$ref":"#/$defs/criteria"},"pauseWhen":{"$ref":"#/$defs/criteria"},"warnings":{"type":"array","items":{"$ref":"#/$defs/warning"}},"violations":{"type":"array","items":{"$ref":"#/$defs/violation"}},"onSuccess":{"type":"array","items":{"$ref":"#/$defs/actionsId"}},"salesforce":{"type":"object"}},"additionalProperties":false,"required":["milestone","target"]};
const schema42 = {"type":"string","pattern":"^[a-z][a-z0-9]*(-[a-z0-9]+)*$"};

function validate132(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate132.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(!pattern4.test(data)){
(vErrors ??= []).push({instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9]*(-[a-z0-9]+)*$"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}});
errors++;
}
validate132.errors = vErrors;
return errors === 0;
}
validate132.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema43 = {"type":["string","integer","object"],"pattern":"^\\s*(\\d+h\\s*(\\d+m)?|\\d+m|\\d+)\\s*$","minimum":0,"properties":{"apexClass":{"type":"string","pattern":"^[A-Za-z][A-Za-z0-9_.]*$"},"assume":{"$ref":"#/$defs/duration"}},"required":["apexClass","assume"],"additionalProperties":false};
const pattern16 = new RegExp("^\\s*(\\d+h\\s*(\\d+m)?|\\d+m|\\d+)\\s*$", "u");
const pattern17 = new RegExp("^[A-Za-z][A-Za-z0-9_.]*$", "u");
const schema44 = {"type":["string","integer"],"pattern":"^\\s*(\\d+h\\s*(\\d+m)?|\\d+m|\\d+)\\s*$","minimum":0};

function validate136(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate136.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((typeof data !== "string") && (!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data))))){
(vErrors ??= []).push({instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema44.type}});
errors++;
}
if((typeof data == "number") && (isFinite(data))){
if(data < 0 || isNaN(data)){
(vErrors ??= []).push({instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}});
errors++;
}
}
if(typeof data === "string"){
if(!pattern16.test(data)){
(vErrors ??= []).push({instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^\\s*(\\d+h\\s*(\\d+m)?|\\d+m|\\d+)\\s*$"}});
errors++;
}
}
validate136.errors = vErrors;
return errors === 0;
}
validate136.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate135(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate135.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(((typeof data !== "string") && (!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data))))) && (!(data && typeof data == "object" && !Array.isArray(data)))){
(vErrors ??= []).push({instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema43.type}});
errors++;
}
if((typeof data == "number") && (isFinite(data))){
if(data < 0 || isNaN(data)){
(vErrors ??= []).push({instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}});
errors++;
}
}
if(typeof data === "string"){
if(!pattern16.test(data)){
(vErrors ??= []).push({instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^\\s*(\\d+h\\s*(\\d+m)?|\\d+m|\\d+)\\s*$"}});
errors++;
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.apexClass === undefined){
(vErrors ??= []).push({instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "apexClass"}});
errors++;
}
if(data.assume === undefined){
(vErrors ??= []).push({instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "assume"}});
errors++;
}
for(const key0 in data){
if(!((key0 === "apexClass") || (key0 === "assume"))){
(vErrors ??= []).push({instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}});
errors++;
}
}
if(data.apexClass !== undefined){
let data0 = data.apexClass;
if(typeof data0 === "string"){
if(!pattern17.test(data0)){
(vErrors ??= []).push({instancePath:instancePath+"/apexClass",schemaPath:"#/properties/apexClass/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9_.]*$"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/apexClass",schemaPath:"#/properties/apexClass/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data.assume !== undefined){
if(!(validate136(data.assume, {instancePath:instancePath+"/assume",parentData:data,parentDataProperty:"assume",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate136.errors : vErrors.concat(validate136.errors);
errors = vErrors.length;
}
}
}
validate135.errors = vErrors;
return errors === 0;
}
validate135.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema45 = {"type":"object","properties":{"before":{"$ref":"#/$defs/duration"},"actions":{"type":"array","items":{"$ref":"#/$defs/actionsId"}}},"additionalProperties":false,"required":["before"]};
const schema46 = {"type":"string","pattern":"^[a-z][a-z0-9]*(-[a-z0-9]+)*$"};

function validate144(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate144.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(!pattern4.test(data)){
(vErrors ??= []).push({instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9]*(-[a-z0-9]+)*$"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}});
errors++;
}
validate144.errors = vErrors;
return errors === 0;
}
validate144.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate142(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate142.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.before === undefined){
(vErrors ??= []).push({instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "before"}});
errors++;
}
for(const key0 in data){
if(!((key0 === "before") || (key0 === "actions"))){
(vErrors ??= []).push({instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}});
errors++;
}
}
if(data.before !== undefined){
if(!(validate136(data.before, {instancePath:instancePath+"/before",parentData:data,parentDataProperty:"before",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate136.errors : vErrors.concat(validate136.errors);
errors = vErrors.length;
}
}
if(data.actions !== undefined){
let data1 = data.actions;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
if(!(validate144(data1[i0], {instancePath:instancePath+"/actions/" + i0,parentData:data1,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate144.errors : vErrors.concat(validate144.errors);
errors = vErrors.length;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/actions",schemaPath:"#/properties/actions/type",keyword:"type",params:{type: "array"}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}});
errors++;
}
validate142.errors = vErrors;
return errors === 0;
}
validate142.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema47 = {"type":"object","properties":{"after":{"$ref":"#/$defs/duration"},"actions":{"type":"array","items":{"$ref":"#/$defs/actionsId"}}},"additionalProperties":false,"required":["after"]};

function validate147(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate147.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.after === undefined){
(vErrors ??= []).push({instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "after"}});
errors++;
}
for(const key0 in data){
if(!((key0 === "after") || (key0 === "actions"))){
(vErrors ??= []).push({instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}});
errors++;
}
}
if(data.after !== undefined){
if(!(validate136(data.after, {instancePath:instancePath+"/after",parentData:data,parentDataProperty:"after",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate136.errors : vErrors.concat(validate136.errors);
errors = vErrors.length;
}
}
if(data.actions !== undefined){
let data1 = data.actions;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
if(!(validate144(data1[i0], {instancePath:instancePath+"/actions/" + i0,parentData:data1,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate144.errors : vErrors.concat(validate144.errors);
errors = vErrors.length;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/actions",schemaPath:"#/properties/actions/type",keyword:"type",params:{type: "array"}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}});
errors++;
}
validate147.errors = vErrors;
return errors === 0;
}
validate147.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate131(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate131.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.milestone === undefined){
(vErrors ??= []).push({instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "milestone"}});
errors++;
}
if(data.target === undefined){
(vErrors ??= []).push({instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "target"}});
errors++;
}
for(const key0 in data){
if(!(func1.call(schema41.properties, key0))){
(vErrors ??= []).push({instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}});
errors++;
}
}
if(data.milestone !== undefined){
if(!(validate132(data.milestone, {instancePath:instancePath+"/milestone",parentData:data,parentDataProperty:"milestone",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate132.errors : vErrors.concat(validate132.errors);
errors = vErrors.length;
}
}
if(data.when !== undefined){
if(!(validate108(data.when, {instancePath:instancePath+"/when",parentData:data,parentDataProperty:"when",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate108.errors : vErrors.concat(validate108.errors);
errors = vErrors.length;
}
}
if(data.target !== undefined){
if(!(validate135(data.target, {instancePath:instancePath+"/target",parentData:data,parentDataProperty:"target",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate135.errors : vErrors.concat(validate135.errors);
errors = vErrors.length;
}
}
if(data.clock !== undefined){
let data3 = data.clock;
if(typeof data3 !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/clock",schemaPath:"#/properties/clock/type",keyword:"type",params:{type: "string"}});
errors++;
}
if(!((data3 === "process") || (data3 === "criteria"))){
(vErrors ??= []).push({instancePath:instancePath+"/clock",schemaPath:"#/properties/clock/enum",keyword:"enum",params:{allowedValues: schema41.properties.clock.enum}});
errors++;
}
}
if(data.businessHours !== undefined){
if(!(validate105(data.businessHours, {instancePath:instancePath+"/businessHours",parentData:data,parentDataProperty:"businessHours",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate105.errors : vErrors.concat(validate105.errors);
errors = vErrors.length;
}
}
if(data.completeWhen !== undefined){
if(!(validate108(data.completeWhen, {instancePath:instancePath+"/completeWhen",parentData:data,parentDataProperty:"completeWhen",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate108.errors : vErrors.concat(validate108.errors);
errors = vErrors.length;
}
}
if(data.pauseWhen !== undefined){
if(!(validate108(data.pauseWhen, {instancePath:instancePath+"/pauseWhen",parentData:data,parentDataProperty:"pauseWhen",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate108.errors : vErrors.concat(validate108.errors);
errors = vErrors.length;
}
}
if(data.warnings !== undefined){
let data7 = data.warnings;
if(Array.isArray(data7)){
const len0 = data7.length;
for(let i0=0; i0<len0; i0++){
if(!(validate142(data7[i0], {instancePath:instancePath+"/warnings/" + i0,parentData:data7,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate142.errors : vErrors.concat(validate142.errors);
errors = vErrors.length;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/warnings",schemaPath:"#/properties/warnings/type",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data.violations !== undefined){
let data9 = data.violations;
if(Array.isArray(data9)){
const len1 = data9.length;
for(let i1=0; i1<len1; i1++){
if(!(validate147(data9[i1], {instancePath:instancePath+"/violations/" + i1,parentData:data9,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate147.errors : vErrors.concat(validate147.errors);
errors = vErrors.length;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/violations",schemaPath:"#/properties/violations/type",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data.onSuccess !== undefined){
let data11 = data.onSuccess;
if(Array.isArray(data11)){
const len2 = data11.length;
for(let i2=0; i2<len2; i2++){
if(!(validate144(data11[i2], {instancePath:instancePath+"/onSuccess/" + i2,parentData:data11,parentDataProperty:i2,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate144.errors : vErrors.concat(validate144.errors);
errors = vErrors.length;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/onSuccess",schemaPath:"#/properties/onSuccess/type",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data.salesforce !== undefined){
let data13 = data.salesforce;
if(!(data13 && typeof data13 == "object" && !Array.isArray(data13))){
(vErrors ??= []).push({instancePath:instancePath+"/salesforce",schemaPath:"#/properties/salesforce/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}});
errors++;
}
validate131.errors = vErrors;
return errors === 0;
}
validate131.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate104(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate104.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.exit === undefined){
(vErrors ??= []).push({instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "exit"}});
errors++;
}
for(const key0 in data){
if(!(func1.call(schema35.properties, key0))){
(vErrors ??= []).push({instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}});
errors++;
}
}
if(data.name !== undefined){
if(typeof data.name !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data.description !== undefined){
if(typeof data.description !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data.object !== undefined){
let data2 = data.object;
if(typeof data2 !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/object",schemaPath:"#/properties/object/type",keyword:"type",params:{type: "string"}});
errors++;
}
if(!((data2 === "Case") || (data2 === "WorkOrder"))){
(vErrors ??= []).push({instancePath:instancePath+"/object",schemaPath:"#/properties/object/enum",keyword:"enum",params:{allowedValues: schema35.properties.object.enum}});
errors++;
}
}
if(data.active !== undefined){
if(typeof data.active !== "boolean"){
(vErrors ??= []).push({instancePath:instancePath+"/active",schemaPath:"#/properties/active/type",keyword:"type",params:{type: "boolean"}});
errors++;
}
}
if(data.businessHours !== undefined){
if(!(validate105(data.businessHours, {instancePath:instancePath+"/businessHours",parentData:data,parentDataProperty:"businessHours",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate105.errors : vErrors.concat(validate105.errors);
errors = vErrors.length;
}
}
if(data.entry !== undefined){
let data5 = data.entry;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.from === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/entry",schemaPath:"#/properties/entry/required",keyword:"required",params:{missingProperty: "from"}});
errors++;
}
for(const key1 in data5){
if(!(key1 === "from")){
(vErrors ??= []).push({instancePath:instancePath+"/entry",schemaPath:"#/properties/entry/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}});
errors++;
}
}
if(data5.from !== undefined){
if(!(validate92(data5.from, {instancePath:instancePath+"/entry/from",parentData:data5,parentDataProperty:"from",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate92.errors : vErrors.concat(validate92.errors);
errors = vErrors.length;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/entry",schemaPath:"#/properties/entry/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data.exit !== undefined){
let data7 = data.exit;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(data7.when === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/exit",schemaPath:"#/properties/exit/required",keyword:"required",params:{missingProperty: "when"}});
errors++;
}
for(const key2 in data7){
if(!(key2 === "when")){
(vErrors ??= []).push({instancePath:instancePath+"/exit",schemaPath:"#/properties/exit/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}});
errors++;
}
}
if(data7.when !== undefined){
if(!(validate108(data7.when, {instancePath:instancePath+"/exit/when",parentData:data7,parentDataProperty:"when",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate108.errors : vErrors.concat(validate108.errors);
errors = vErrors.length;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/exit",schemaPath:"#/properties/exit/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data.version !== undefined){
let data9 = data.version;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.number === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/version",schemaPath:"#/properties/version/required",keyword:"required",params:{missingProperty: "number"}});
errors++;
}
for(const key3 in data9){
if(!(((key3 === "number") || (key3 === "default")) || (key3 === "notes"))){
(vErrors ??= []).push({instancePath:instancePath+"/version",schemaPath:"#/properties/version/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}});
errors++;
}
}
if(data9.number !== undefined){
let data10 = data9.number;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
(vErrors ??= []).push({instancePath:instancePath+"/version/number",schemaPath:"#/properties/version/properties/number/type",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 < 1 || isNaN(data10)){
(vErrors ??= []).push({instancePath:instancePath+"/version/number",schemaPath:"#/properties/version/properties/number/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}});
errors++;
}
}
}
if(data9.default !== undefined){
if(typeof data9.default !== "boolean"){
(vErrors ??= []).push({instancePath:instancePath+"/version/default",schemaPath:"#/properties/version/properties/default/type",keyword:"type",params:{type: "boolean"}});
errors++;
}
}
if(data9.notes !== undefined){
if(typeof data9.notes !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/version/notes",schemaPath:"#/properties/version/properties/notes/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/version",schemaPath:"#/properties/version/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data.semantics !== undefined){
if(!(validate129(data.semantics, {instancePath:instancePath+"/semantics",parentData:data,parentDataProperty:"semantics",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate129.errors : vErrors.concat(validate129.errors);
errors = vErrors.length;
}
}
if(data.milestones !== undefined){
let data14 = data.milestones;
if(Array.isArray(data14)){
const len0 = data14.length;
for(let i0=0; i0<len0; i0++){
if(!(validate131(data14[i0], {instancePath:instancePath+"/milestones/" + i0,parentData:data14,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate131.errors : vErrors.concat(validate131.errors);
errors = vErrors.length;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/milestones",schemaPath:"#/properties/milestones/type",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data.salesforce !== undefined){
let data16 = data.salesforce;
if(!(data16 && typeof data16 == "object" && !Array.isArray(data16))){
(vErrors ??= []).push({instancePath:instancePath+"/salesforce",schemaPath:"#/properties/salesforce/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}});
errors++;
}
validate104.errors = vErrors;
return errors === 0;
}
validate104.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema48 = {"type":"object","properties":{"name":{"type":"string"},"process":{"$ref":"#/$defs/processesId"},"when":{"$ref":"#/$defs/criteria"},"termInDays":{"type":"integer","minimum":1},"salesforce":{"type":"object"}},"additionalProperties":false,"required":["process"]};
const schema49 = {"type":"string","pattern":"^[a-z][a-z0-9]*(-[a-z0-9]+)*$"};

function validate156(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate156.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(!pattern4.test(data)){
(vErrors ??= []).push({instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9]*(-[a-z0-9]+)*$"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}});
errors++;
}
validate156.errors = vErrors;
return errors === 0;
}
validate156.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate155(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate155.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.process === undefined){
(vErrors ??= []).push({instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "process"}});
errors++;
}
for(const key0 in data){
if(!(((((key0 === "name") || (key0 === "process")) || (key0 === "when")) || (key0 === "termInDays")) || (key0 === "salesforce"))){
(vErrors ??= []).push({instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}});
errors++;
}
}
if(data.name !== undefined){
if(typeof data.name !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data.process !== undefined){
if(!(validate156(data.process, {instancePath:instancePath+"/process",parentData:data,parentDataProperty:"process",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate156.errors : vErrors.concat(validate156.errors);
errors = vErrors.length;
}
}
if(data.when !== undefined){
if(!(validate108(data.when, {instancePath:instancePath+"/when",parentData:data,parentDataProperty:"when",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate108.errors : vErrors.concat(validate108.errors);
errors = vErrors.length;
}
}
if(data.termInDays !== undefined){
let data3 = data.termInDays;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
(vErrors ??= []).push({instancePath:instancePath+"/termInDays",schemaPath:"#/properties/termInDays/type",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 1 || isNaN(data3)){
(vErrors ??= []).push({instancePath:instancePath+"/termInDays",schemaPath:"#/properties/termInDays/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}});
errors++;
}
}
}
if(data.salesforce !== undefined){
let data4 = data.salesforce;
if(!(data4 && typeof data4 == "object" && !Array.isArray(data4))){
(vErrors ??= []).push({instancePath:instancePath+"/salesforce",schemaPath:"#/properties/salesforce/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}});
errors++;
}
validate155.errors = vErrors;
return errors === 0;
}
validate155.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate52(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://milestone.example/schemas/entitlement.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate52.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((((key0 === "imports") || (key0 === "businessHours")) || (key0 === "holidays")) || (key0 === "milestoneTypes")) || (key0 === "actions")) || (key0 === "processes")) || (key0 === "entitlements"))){
(vErrors ??= []).push({instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}});
errors++;
}
}
if(data.imports !== undefined){
let data0 = data.imports;
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(typeof data1 === "string"){
if(!pattern3.test(data1)){
(vErrors ??= []).push({instancePath:instancePath+"/imports/" + i0,schemaPath:"#/properties/imports/items/pattern",keyword:"pattern",params:{pattern: "^(?![/\\\\])(?![A-Za-z]+:)[^*?\\\\]*\\.entitlement\\.ya?ml$"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/imports/" + i0,schemaPath:"#/properties/imports/items/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/imports",schemaPath:"#/properties/imports/type",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data.businessHours !== undefined){
let data2 = data.businessHours;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key1 in data2){
const _errs8 = errors;
if(!(validate53(key1, {instancePath:instancePath+"/businessHours",parentData:data2,parentDataProperty:"businessHours",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
var valid3 = _errs8 === errors;
if(!valid3){
(vErrors ??= []).push({instancePath:instancePath+"/businessHours",schemaPath:"#/properties/businessHours/propertyNames",keyword:"propertyNames",params:{propertyName: key1}});
errors++;
}
}
for(const key2 in data2){
if(!(validate55(data2[key2], {instancePath:instancePath+"/businessHours/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data2,parentDataProperty:key2,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/businessHours",schemaPath:"#/properties/businessHours/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data.holidays !== undefined){
let data4 = data.holidays;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key3 in data4){
const _errs13 = errors;
if(!(validate53(key3, {instancePath:instancePath+"/holidays",parentData:data4,parentDataProperty:"holidays",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
var valid5 = _errs13 === errors;
if(!valid5){
(vErrors ??= []).push({instancePath:instancePath+"/holidays",schemaPath:"#/properties/holidays/propertyNames",keyword:"propertyNames",params:{propertyName: key3}});
errors++;
}
}
for(const key4 in data4){
if(!(validate75(data4[key4], {instancePath:instancePath+"/holidays/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data4,parentDataProperty:key4,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate75.errors : vErrors.concat(validate75.errors);
errors = vErrors.length;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/holidays",schemaPath:"#/properties/holidays/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data.milestoneTypes !== undefined){
let data6 = data.milestoneTypes;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
for(const key5 in data6){
const _errs18 = errors;
if(!(validate53(key5, {instancePath:instancePath+"/milestoneTypes",parentData:data6,parentDataProperty:"milestoneTypes",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
var valid7 = _errs18 === errors;
if(!valid7){
(vErrors ??= []).push({instancePath:instancePath+"/milestoneTypes",schemaPath:"#/properties/milestoneTypes/propertyNames",keyword:"propertyNames",params:{propertyName: key5}});
errors++;
}
}
for(const key6 in data6){
if(!(validate87(data6[key6], {instancePath:instancePath+"/milestoneTypes/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data6,parentDataProperty:key6,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate87.errors : vErrors.concat(validate87.errors);
errors = vErrors.length;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/milestoneTypes",schemaPath:"#/properties/milestoneTypes/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data.actions !== undefined){
let data8 = data.actions;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
for(const key7 in data8){
const _errs23 = errors;
if(!(validate53(key7, {instancePath:instancePath+"/actions",parentData:data8,parentDataProperty:"actions",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
var valid9 = _errs23 === errors;
if(!valid9){
(vErrors ??= []).push({instancePath:instancePath+"/actions",schemaPath:"#/properties/actions/propertyNames",keyword:"propertyNames",params:{propertyName: key7}});
errors++;
}
}
for(const key8 in data8){
if(!(validate90(data8[key8], {instancePath:instancePath+"/actions/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data8,parentDataProperty:key8,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate90.errors : vErrors.concat(validate90.errors);
errors = vErrors.length;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/actions",schemaPath:"#/properties/actions/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data.processes !== undefined){
let data10 = data.processes;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
for(const key9 in data10){
const _errs28 = errors;
if(!(validate53(key9, {instancePath:instancePath+"/processes",parentData:data10,parentDataProperty:"processes",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
var valid11 = _errs28 === errors;
if(!valid11){
(vErrors ??= []).push({instancePath:instancePath+"/processes",schemaPath:"#/properties/processes/propertyNames",keyword:"propertyNames",params:{propertyName: key9}});
errors++;
}
}
for(const key10 in data10){
if(!(validate104(data10[key10], {instancePath:instancePath+"/processes/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data10,parentDataProperty:key10,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate104.errors : vErrors.concat(validate104.errors);
errors = vErrors.length;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/processes",schemaPath:"#/properties/processes/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data.entitlements !== undefined){
let data12 = data.entitlements;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
for(const key11 in data12){
const _errs33 = errors;
if(!(validate53(key11, {instancePath:instancePath+"/entitlements",parentData:data12,parentDataProperty:"entitlements",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
var valid13 = _errs33 === errors;
if(!valid13){
(vErrors ??= []).push({instancePath:instancePath+"/entitlements",schemaPath:"#/properties/entitlements/propertyNames",keyword:"propertyNames",params:{propertyName: key11}});
errors++;
}
}
for(const key12 in data12){
if(!(validate155(data12[key12], {instancePath:instancePath+"/entitlements/" + key12.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data12,parentDataProperty:key12,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate155.errors : vErrors.concat(validate155.errors);
errors = vErrors.length;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/entitlements",schemaPath:"#/properties/entitlements/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}});
errors++;
}
validate52.errors = vErrors;
return errors === 0;
}
validate52.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const scenario = validate160;
const schema50 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://milestone.example/schemas/scenario.schema.json","type":"object","properties":{"use":{"pattern":"^(?![/\\\\])(?![A-Za-z]+:)[^*?\\\\]*\\.entitlement\\.ya?ml$","type":["string","array"],"items":{"type":"string","pattern":"^(?![/\\\\])(?![A-Za-z]+:)[^*?\\\\]*\\.entitlement\\.ya?ml$"},"minItems":1},"scenarios":{"type":"object","propertyNames":{"$ref":"#/$defs/id"},"additionalProperties":{"$ref":"#/$defs/scenario"}}},"additionalProperties":false,"required":["use","scenarios"],"$defs":{"id":{"type":"string","pattern":"^[a-z][a-z0-9]*(-[a-z0-9]+)*$"},"duration":{"type":["string","integer"],"pattern":"^\\s*(\\d+h\\s*(\\d+m)?|\\d+m|\\d+)\\s*$","minimum":0},"timeZone":{"type":"string","pattern":"^[A-Za-z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+)*$"},"fieldName":{"type":"string","pattern":"^([A-Za-z][A-Za-z0-9_]*\\.)*[A-Za-z][A-Za-z0-9_]*$"},"scalar":{"type":["string","number","boolean","null"]},"instant":{"type":"string","pattern":"^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])(T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d{1,3})?)?(Z|[+-]([01]\\d|2[0-3]):?[0-5]\\d)?)?$"},"record":{"type":"object","propertyNames":{"$ref":"#/$defs/fieldName"},"additionalProperties":{"$ref":"#/$defs/scalar"}},"scenario":{"type":"object","properties":{"description":{"type":"string"},"process":{"$ref":"#/$defs/processesId"},"entitlement":{"$ref":"#/$defs/entitlementsId"},"timeZone":{"$ref":"#/$defs/timeZone"},"businessHours":{"$ref":"#/$defs/businessHoursId"},"record":{"$ref":"#/$defs/record"},"formulas":{"type":"object","additionalProperties":{"type":"boolean"}},"events":{"type":"array","items":{"$ref":"#/$defs/event"}},"until":{"$ref":"#/$defs/instant"},"expect":{"$ref":"#/$defs/expectation"}},"additionalProperties":false,"required":["record"],"dependentSchemas":{"process":{"properties":{"entitlement":false}}}},"event":{"type":"object","properties":{"at":{"$ref":"#/$defs/instant"},"after":{"$ref":"#/$defs/duration"},"set":{"$ref":"#/$defs/record"},"formulas":{"type":"object","additionalProperties":{"type":"boolean"}},"stop":{"const":true},"resume":{"const":true},"complete":{"$ref":"#/$defs/milestoneTypesId"},"close":{"const":true},"reopen":{"const":true},"exit":{"const":true},"enter":{"$ref":"#/$defs/processesId"}},"additionalProperties":false,"anyOf":[{"required":["at"]},{"required":["after"]}],"allOf":[{"anyOf":[{"required":["set"]},{"required":["formulas"]},{"required":["stop"]},{"required":["resume"]},{"required":["complete"]},{"required":["close"]},{"required":["reopen"]},{"required":["exit"]},{"required":["enter"]}]}],"dependentSchemas":{"at":{"properties":{"after":false}}}},"expectation":{"type":"object","properties":{"milestones":{"type":"array","items":{"$ref":"#/$defs/expectedMilestone"}},"actions":{"type":"array","items":{"$ref":"#/$defs/expectedAction"}},"exited":{"$ref":"#/$defs/instant"}},"additionalProperties":false},"expectedMilestone":{"type":"object","properties":{"milestone":{"$ref":"#/$defs/milestoneTypesId"},"occurrence":{"type":"integer","minimum":1},"start":{"$ref":"#/$defs/instant"},"target":{"$ref":"#/$defs/instant"},"completed":{"$ref":"#/$defs/instant"},"status":{"type":"string","enum":["scheduled","open","completed","completed-late","violated","removed","open-at-exit","violated-at-exit"]}},"additionalProperties":false,"required":["milestone"]},"expectedAction":{"type":"object","properties":{"action":{"$ref":"#/$defs/actionsId"},"at":{"$ref":"#/$defs/instant"}},"additionalProperties":false,"required":["action"]},"businessHoursId":{"type":"string","pattern":"^[a-z][a-z0-9]*(-[a-z0-9]+)*$"},"milestoneTypesId":{"type":"string","pattern":"^[a-z][a-z0-9]*(-[a-z0-9]+)*$"},"actionsId":{"type":"string","pattern":"^[a-z][a-z0-9]*(-[a-z0-9]+)*$"},"processesId":{"type":"string","pattern":"^[a-z][a-z0-9]*(-[a-z0-9]+)*$"},"entitlementsId":{"type":"string","pattern":"^[a-z][a-z0-9]*(-[a-z0-9]+)*$"}}};
const schema51 = {"type":"string","pattern":"^[a-z][a-z0-9]*(-[a-z0-9]+)*$"};

function validate161(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate161.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(!pattern4.test(data)){
(vErrors ??= []).push({instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9]*(-[a-z0-9]+)*$"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}});
errors++;
}
validate161.errors = vErrors;
return errors === 0;
}
validate161.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema52 = {"type":"object","properties":{"description":{"type":"string"},"process":{"$ref":"#/$defs/processesId"},"entitlement":{"$ref":"#/$defs/entitlementsId"},"timeZone":{"$ref":"#/$defs/timeZone"},"businessHours":{"$ref":"#/$defs/businessHoursId"},"record":{"$ref":"#/$defs/record"},"formulas":{"type":"object","additionalProperties":{"type":"boolean"}},"events":{"type":"array","items":{"$ref":"#/$defs/event"}},"until":{"$ref":"#/$defs/instant"},"expect":{"$ref":"#/$defs/expectation"}},"additionalProperties":false,"required":["record"],"dependentSchemas":{"process":{"properties":{"entitlement":false}}}};
const schema53 = {"type":"string","pattern":"^[a-z][a-z0-9]*(-[a-z0-9]+)*$"};

function validate164(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate164.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(!pattern4.test(data)){
(vErrors ??= []).push({instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9]*(-[a-z0-9]+)*$"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}});
errors++;
}
validate164.errors = vErrors;
return errors === 0;
}
validate164.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema54 = {"type":"string","pattern":"^[a-z][a-z0-9]*(-[a-z0-9]+)*$"};

function validate166(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate166.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(!pattern4.test(data)){
(vErrors ??= []).push({instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9]*(-[a-z0-9]+)*$"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}});
errors++;
}
validate166.errors = vErrors;
return errors === 0;
}
validate166.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema55 = {"type":"string","pattern":"^[A-Za-z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+)*$"};

function validate168(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate168.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(!pattern5.test(data)){
(vErrors ??= []).push({instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+)*$"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}});
errors++;
}
validate168.errors = vErrors;
return errors === 0;
}
validate168.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema56 = {"type":"string","pattern":"^[a-z][a-z0-9]*(-[a-z0-9]+)*$"};

function validate170(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate170.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(!pattern4.test(data)){
(vErrors ??= []).push({instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9]*(-[a-z0-9]+)*$"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}});
errors++;
}
validate170.errors = vErrors;
return errors === 0;
}
validate170.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema57 = {"type":"object","propertyNames":{"$ref":"#/$defs/fieldName"},"additionalProperties":{"$ref":"#/$defs/scalar"}};
const schema58 = {"type":"string","pattern":"^([A-Za-z][A-Za-z0-9_]*\\.)*[A-Za-z][A-Za-z0-9_]*$"};

function validate173(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate173.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(!pattern12.test(data)){
(vErrors ??= []).push({instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^([A-Za-z][A-Za-z0-9_]*\\.)*[A-Za-z][A-Za-z0-9_]*$"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}});
errors++;
}
validate173.errors = vErrors;
return errors === 0;
}
validate173.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema59 = {"type":["string","number","boolean","null"]};

function validate175(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate175.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((((typeof data !== "string") && (!((typeof data == "number") && (isFinite(data))))) && (typeof data !== "boolean")) && (data !== null)){
(vErrors ??= []).push({instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema59.type}});
errors++;
}
validate175.errors = vErrors;
return errors === 0;
}
validate175.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate172(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate172.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
const _errs1 = errors;
if(!(validate173(key0, {instancePath,parentData:data,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate173.errors : vErrors.concat(validate173.errors);
errors = vErrors.length;
}
var valid0 = _errs1 === errors;
if(!valid0){
(vErrors ??= []).push({instancePath,schemaPath:"#/propertyNames",keyword:"propertyNames",params:{propertyName: key0}});
errors++;
}
}
for(const key1 in data){
if(!(validate175(data[key1], {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate175.errors : vErrors.concat(validate175.errors);
errors = vErrors.length;
}
}
}
else {
(vErrors ??= []).push({instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}});
errors++;
}
validate172.errors = vErrors;
return errors === 0;
}
validate172.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema60 = {"type":"object","properties":{"at":{"$ref":"#/$defs/instant"},"after":{"$ref":"#/$defs/duration"},"set":{"$ref":"#/$defs/record"},"formulas":{"type":"object","additionalProperties":{"type":"boolean"}},"stop":{"const":true},"resume":{"const":true},"complete":{"$ref":"#/$defs/milestoneTypesId"},"close":{"const":true},"reopen":{"const":true},"exit":{"const":true},"enter":{"$ref":"#/$defs/processesId"}},"additionalProperties":false,"anyOf":[{"required":["at"]},{"required":["after"]}],"allOf":[{"anyOf":[{"required":["set"]},{"required":["formulas"]},{"required":["stop"]},{"required":["resume"]},{"required":["complete"]},{"required":["close"]},{"required":["reopen"]},{"required":["exit"]},{"required":["enter"]}]}],"dependentSchemas":{"at":{"properties":{"after":false}}}};
const schema61 = {"type":"string","pattern":"^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])(T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d{1,3})?)?(Z|[+-]([01]\\d|2[0-3]):?[0-5]\\d)?)?$"};
const pattern29 = new RegExp("^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])(T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d{1,3})?)?(Z|[+-]([01]\\d|2[0-3]):?[0-5]\\d)?)?$", "u");

function validate179(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate179.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(!pattern29.test(data)){
(vErrors ??= []).push({instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])(T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d{1,3})?)?(Z|[+-]([01]\\d|2[0-3]):?[0-5]\\d)?)?$"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}});
errors++;
}
validate179.errors = vErrors;
return errors === 0;
}
validate179.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema62 = {"type":["string","integer"],"pattern":"^\\s*(\\d+h\\s*(\\d+m)?|\\d+m|\\d+)\\s*$","minimum":0};

function validate181(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate181.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((typeof data !== "string") && (!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data))))){
(vErrors ??= []).push({instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema62.type}});
errors++;
}
if((typeof data == "number") && (isFinite(data))){
if(data < 0 || isNaN(data)){
(vErrors ??= []).push({instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}});
errors++;
}
}
if(typeof data === "string"){
if(!pattern16.test(data)){
(vErrors ??= []).push({instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^\\s*(\\d+h\\s*(\\d+m)?|\\d+m|\\d+)\\s*$"}});
errors++;
}
}
validate181.errors = vErrors;
return errors === 0;
}
validate181.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema63 = {"type":"string","pattern":"^[a-z][a-z0-9]*(-[a-z0-9]+)*$"};

function validate184(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate184.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(!pattern4.test(data)){
(vErrors ??= []).push({instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9]*(-[a-z0-9]+)*$"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}});
errors++;
}
validate184.errors = vErrors;
return errors === 0;
}
validate184.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate178(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate178.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs1 = errors;
let valid0 = false;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.at === undefined){
(vErrors ??= []).push({instancePath,schemaPath:"#/anyOf/0/required",keyword:"required",params:{missingProperty: "at"}});
errors++;
}
}
var _valid0 = _errs2 === errors;
valid0 = valid0 || _valid0;
const _errs3 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.after === undefined){
(vErrors ??= []).push({instancePath,schemaPath:"#/anyOf/1/required",keyword:"required",params:{missingProperty: "after"}});
errors++;
}
}
var _valid0 = _errs3 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
(vErrors ??= []).push({instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{}});
errors++;
}
else {
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
}
const _errs5 = errors;
let valid2 = false;
const _errs6 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.set === undefined){
(vErrors ??= []).push({instancePath,schemaPath:"#/allOf/0/anyOf/0/required",keyword:"required",params:{missingProperty: "set"}});
errors++;
}
}
var _valid1 = _errs6 === errors;
valid2 = valid2 || _valid1;
const _errs7 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.formulas === undefined){
(vErrors ??= []).push({instancePath,schemaPath:"#/allOf/0/anyOf/1/required",keyword:"required",params:{missingProperty: "formulas"}});
errors++;
}
}
var _valid1 = _errs7 === errors;
valid2 = valid2 || _valid1;
const _errs8 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.stop === undefined){
(vErrors ??= []).push({instancePath,schemaPath:"#/allOf/0/anyOf/2/required",keyword:"required",params:{missingProperty: "stop"}});
errors++;
}
}
var _valid1 = _errs8 === errors;
valid2 = valid2 || _valid1;
const _errs9 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.resume === undefined){
(vErrors ??= []).push({instancePath,schemaPath:"#/allOf/0/anyOf/3/required",keyword:"required",params:{missingProperty: "resume"}});
errors++;
}
}
var _valid1 = _errs9 === errors;
valid2 = valid2 || _valid1;
const _errs10 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.complete === undefined){
(vErrors ??= []).push({instancePath,schemaPath:"#/allOf/0/anyOf/4/required",keyword:"required",params:{missingProperty: "complete"}});
errors++;
}
}
var _valid1 = _errs10 === errors;
valid2 = valid2 || _valid1;
const _errs11 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.close === undefined){
(vErrors ??= []).push({instancePath,schemaPath:"#/allOf/0/anyOf/5/required",keyword:"required",params:{missingProperty: "close"}});
errors++;
}
}
var _valid1 = _errs11 === errors;
valid2 = valid2 || _valid1;
const _errs12 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.reopen === undefined){
(vErrors ??= []).push({instancePath,schemaPath:"#/allOf/0/anyOf/6/required",keyword:"required",params:{missingProperty: "reopen"}});
errors++;
}
}
var _valid1 = _errs12 === errors;
valid2 = valid2 || _valid1;
const _errs13 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.exit === undefined){
(vErrors ??= []).push({instancePath,schemaPath:"#/allOf/0/anyOf/7/required",keyword:"required",params:{missingProperty: "exit"}});
errors++;
}
}
var _valid1 = _errs13 === errors;
valid2 = valid2 || _valid1;
const _errs14 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.enter === undefined){
(vErrors ??= []).push({instancePath,schemaPath:"#/allOf/0/anyOf/8/required",keyword:"required",params:{missingProperty: "enter"}});
errors++;
}
}
var _valid1 = _errs14 === errors;
valid2 = valid2 || _valid1;
if(!valid2){
(vErrors ??= []).push({instancePath,schemaPath:"#/allOf/0/anyOf",keyword:"anyOf",params:{}});
errors++;
}
else {
errors = _errs5;
if(vErrors !== null){
if(_errs5){
vErrors.length = _errs5;
}
else {
vErrors = null;
}
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func1.call(schema60.properties, key0))){
(vErrors ??= []).push({instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}});
errors++;
}
}
if(data.at !== undefined){
if(!(validate179(data.at, {instancePath:instancePath+"/at",parentData:data,parentDataProperty:"at",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate179.errors : vErrors.concat(validate179.errors);
errors = vErrors.length;
}
}
if(data.after !== undefined){
if(!(validate181(data.after, {instancePath:instancePath+"/after",parentData:data,parentDataProperty:"after",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate181.errors : vErrors.concat(validate181.errors);
errors = vErrors.length;
}
}
if(data.set !== undefined){
if(!(validate172(data.set, {instancePath:instancePath+"/set",parentData:data,parentDataProperty:"set",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate172.errors : vErrors.concat(validate172.errors);
errors = vErrors.length;
}
}
if(data.formulas !== undefined){
let data3 = data.formulas;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
for(const key1 in data3){
if(typeof data3[key1] !== "boolean"){
(vErrors ??= []).push({instancePath:instancePath+"/formulas/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/formulas/additionalProperties/type",keyword:"type",params:{type: "boolean"}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/formulas",schemaPath:"#/properties/formulas/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data.stop !== undefined){
if(true !== data.stop){
(vErrors ??= []).push({instancePath:instancePath+"/stop",schemaPath:"#/properties/stop/const",keyword:"const",params:{allowedValue: true}});
errors++;
}
}
if(data.resume !== undefined){
if(true !== data.resume){
(vErrors ??= []).push({instancePath:instancePath+"/resume",schemaPath:"#/properties/resume/const",keyword:"const",params:{allowedValue: true}});
errors++;
}
}
if(data.complete !== undefined){
if(!(validate184(data.complete, {instancePath:instancePath+"/complete",parentData:data,parentDataProperty:"complete",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate184.errors : vErrors.concat(validate184.errors);
errors = vErrors.length;
}
}
if(data.close !== undefined){
if(true !== data.close){
(vErrors ??= []).push({instancePath:instancePath+"/close",schemaPath:"#/properties/close/const",keyword:"const",params:{allowedValue: true}});
errors++;
}
}
if(data.reopen !== undefined){
if(true !== data.reopen){
(vErrors ??= []).push({instancePath:instancePath+"/reopen",schemaPath:"#/properties/reopen/const",keyword:"const",params:{allowedValue: true}});
errors++;
}
}
if(data.exit !== undefined){
if(true !== data.exit){
(vErrors ??= []).push({instancePath:instancePath+"/exit",schemaPath:"#/properties/exit/const",keyword:"const",params:{allowedValue: true}});
errors++;
}
}
if(data.enter !== undefined){
if(!(validate164(data.enter, {instancePath:instancePath+"/enter",parentData:data,parentDataProperty:"enter",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate164.errors : vErrors.concat(validate164.errors);
errors = vErrors.length;
}
}
if(data.at !== undefined){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.after !== undefined){
(vErrors ??= []).push({instancePath:instancePath+"/after",schemaPath:"#/dependentSchemas/at/properties/after/false schema",keyword:"false schema",params:{}});
errors++;
}
}
}
}
else {
(vErrors ??= []).push({instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}});
errors++;
}
validate178.errors = vErrors;
return errors === 0;
}
validate178.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema64 = {"type":"object","properties":{"milestones":{"type":"array","items":{"$ref":"#/$defs/expectedMilestone"}},"actions":{"type":"array","items":{"$ref":"#/$defs/expectedAction"}},"exited":{"$ref":"#/$defs/instant"}},"additionalProperties":false};
const schema65 = {"type":"object","properties":{"milestone":{"$ref":"#/$defs/milestoneTypesId"},"occurrence":{"type":"integer","minimum":1},"start":{"$ref":"#/$defs/instant"},"target":{"$ref":"#/$defs/instant"},"completed":{"$ref":"#/$defs/instant"},"status":{"type":"string","enum":["scheduled","open","completed","completed-late","violated","removed","open-at-exit","violated-at-exit"]}},"additionalProperties":false,"required":["milestone"]};

function validate190(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate190.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.milestone === undefined){
(vErrors ??= []).push({instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "milestone"}});
errors++;
}
for(const key0 in data){
if(!((((((key0 === "milestone") || (key0 === "occurrence")) || (key0 === "start")) || (key0 === "target")) || (key0 === "completed")) || (key0 === "status"))){
(vErrors ??= []).push({instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}});
errors++;
}
}
if(data.milestone !== undefined){
if(!(validate184(data.milestone, {instancePath:instancePath+"/milestone",parentData:data,parentDataProperty:"milestone",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate184.errors : vErrors.concat(validate184.errors);
errors = vErrors.length;
}
}
if(data.occurrence !== undefined){
let data1 = data.occurrence;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
(vErrors ??= []).push({instancePath:instancePath+"/occurrence",schemaPath:"#/properties/occurrence/type",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 1 || isNaN(data1)){
(vErrors ??= []).push({instancePath:instancePath+"/occurrence",schemaPath:"#/properties/occurrence/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}});
errors++;
}
}
}
if(data.start !== undefined){
if(!(validate179(data.start, {instancePath:instancePath+"/start",parentData:data,parentDataProperty:"start",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate179.errors : vErrors.concat(validate179.errors);
errors = vErrors.length;
}
}
if(data.target !== undefined){
if(!(validate179(data.target, {instancePath:instancePath+"/target",parentData:data,parentDataProperty:"target",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate179.errors : vErrors.concat(validate179.errors);
errors = vErrors.length;
}
}
if(data.completed !== undefined){
if(!(validate179(data.completed, {instancePath:instancePath+"/completed",parentData:data,parentDataProperty:"completed",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate179.errors : vErrors.concat(validate179.errors);
errors = vErrors.length;
}
}
if(data.status !== undefined){
let data5 = data.status;
if(typeof data5 !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type: "string"}});
errors++;
}
if(!((((((((data5 === "scheduled") || (data5 === "open")) || (data5 === "completed")) || (data5 === "completed-late")) || (data5 === "violated")) || (data5 === "removed")) || (data5 === "open-at-exit")) || (data5 === "violated-at-exit"))){
(vErrors ??= []).push({instancePath:instancePath+"/status",schemaPath:"#/properties/status/enum",keyword:"enum",params:{allowedValues: schema65.properties.status.enum}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}});
errors++;
}
validate190.errors = vErrors;
return errors === 0;
}
validate190.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema66 = {"type":"object","properties":{"action":{"$ref":"#/$defs/actionsId"},"at":{"$ref":"#/$defs/instant"}},"additionalProperties":false,"required":["action"]};
const schema67 = {"type":"string","pattern":"^[a-z][a-z0-9]*(-[a-z0-9]+)*$"};

function validate197(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate197.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(!pattern4.test(data)){
(vErrors ??= []).push({instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9]*(-[a-z0-9]+)*$"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}});
errors++;
}
validate197.errors = vErrors;
return errors === 0;
}
validate197.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate196(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate196.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.action === undefined){
(vErrors ??= []).push({instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "action"}});
errors++;
}
for(const key0 in data){
if(!((key0 === "action") || (key0 === "at"))){
(vErrors ??= []).push({instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}});
errors++;
}
}
if(data.action !== undefined){
if(!(validate197(data.action, {instancePath:instancePath+"/action",parentData:data,parentDataProperty:"action",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate197.errors : vErrors.concat(validate197.errors);
errors = vErrors.length;
}
}
if(data.at !== undefined){
if(!(validate179(data.at, {instancePath:instancePath+"/at",parentData:data,parentDataProperty:"at",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate179.errors : vErrors.concat(validate179.errors);
errors = vErrors.length;
}
}
}
else {
(vErrors ??= []).push({instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}});
errors++;
}
validate196.errors = vErrors;
return errors === 0;
}
validate196.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate189(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate189.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((key0 === "milestones") || (key0 === "actions")) || (key0 === "exited"))){
(vErrors ??= []).push({instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}});
errors++;
}
}
if(data.milestones !== undefined){
let data0 = data.milestones;
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
if(!(validate190(data0[i0], {instancePath:instancePath+"/milestones/" + i0,parentData:data0,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate190.errors : vErrors.concat(validate190.errors);
errors = vErrors.length;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/milestones",schemaPath:"#/properties/milestones/type",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data.actions !== undefined){
let data2 = data.actions;
if(Array.isArray(data2)){
const len1 = data2.length;
for(let i1=0; i1<len1; i1++){
if(!(validate196(data2[i1], {instancePath:instancePath+"/actions/" + i1,parentData:data2,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate196.errors : vErrors.concat(validate196.errors);
errors = vErrors.length;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/actions",schemaPath:"#/properties/actions/type",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data.exited !== undefined){
if(!(validate179(data.exited, {instancePath:instancePath+"/exited",parentData:data,parentDataProperty:"exited",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate179.errors : vErrors.concat(validate179.errors);
errors = vErrors.length;
}
}
}
else {
(vErrors ??= []).push({instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}});
errors++;
}
validate189.errors = vErrors;
return errors === 0;
}
validate189.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate163(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate163.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.record === undefined){
(vErrors ??= []).push({instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "record"}});
errors++;
}
for(const key0 in data){
if(!(func1.call(schema52.properties, key0))){
(vErrors ??= []).push({instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}});
errors++;
}
}
if(data.description !== undefined){
if(typeof data.description !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data.process !== undefined){
if(!(validate164(data.process, {instancePath:instancePath+"/process",parentData:data,parentDataProperty:"process",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate164.errors : vErrors.concat(validate164.errors);
errors = vErrors.length;
}
}
if(data.entitlement !== undefined){
if(!(validate166(data.entitlement, {instancePath:instancePath+"/entitlement",parentData:data,parentDataProperty:"entitlement",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate166.errors : vErrors.concat(validate166.errors);
errors = vErrors.length;
}
}
if(data.timeZone !== undefined){
if(!(validate168(data.timeZone, {instancePath:instancePath+"/timeZone",parentData:data,parentDataProperty:"timeZone",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate168.errors : vErrors.concat(validate168.errors);
errors = vErrors.length;
}
}
if(data.businessHours !== undefined){
if(!(validate170(data.businessHours, {instancePath:instancePath+"/businessHours",parentData:data,parentDataProperty:"businessHours",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate170.errors : vErrors.concat(validate170.errors);
errors = vErrors.length;
}
}
if(data.record !== undefined){
if(!(validate172(data.record, {instancePath:instancePath+"/record",parentData:data,parentDataProperty:"record",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate172.errors : vErrors.concat(validate172.errors);
errors = vErrors.length;
}
}
if(data.formulas !== undefined){
let data6 = data.formulas;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
for(const key1 in data6){
if(typeof data6[key1] !== "boolean"){
(vErrors ??= []).push({instancePath:instancePath+"/formulas/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/formulas/additionalProperties/type",keyword:"type",params:{type: "boolean"}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/formulas",schemaPath:"#/properties/formulas/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data.events !== undefined){
let data8 = data.events;
if(Array.isArray(data8)){
const len0 = data8.length;
for(let i0=0; i0<len0; i0++){
if(!(validate178(data8[i0], {instancePath:instancePath+"/events/" + i0,parentData:data8,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate178.errors : vErrors.concat(validate178.errors);
errors = vErrors.length;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/events",schemaPath:"#/properties/events/type",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data.until !== undefined){
if(!(validate179(data.until, {instancePath:instancePath+"/until",parentData:data,parentDataProperty:"until",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate179.errors : vErrors.concat(validate179.errors);
errors = vErrors.length;
}
}
if(data.expect !== undefined){
if(!(validate189(data.expect, {instancePath:instancePath+"/expect",parentData:data,parentDataProperty:"expect",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate189.errors : vErrors.concat(validate189.errors);
errors = vErrors.length;
}
}
if(data.process !== undefined){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.entitlement !== undefined){
(vErrors ??= []).push({instancePath:instancePath+"/entitlement",schemaPath:"#/dependentSchemas/process/properties/entitlement/false schema",keyword:"false schema",params:{}});
errors++;
}
}
}
}
else {
(vErrors ??= []).push({instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}});
errors++;
}
validate163.errors = vErrors;
return errors === 0;
}
validate163.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate160(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://milestone.example/schemas/scenario.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate160.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.use === undefined){
(vErrors ??= []).push({instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "use"}});
errors++;
}
if(data.scenarios === undefined){
(vErrors ??= []).push({instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "scenarios"}});
errors++;
}
for(const key0 in data){
if(!((key0 === "use") || (key0 === "scenarios"))){
(vErrors ??= []).push({instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}});
errors++;
}
}
if(data.use !== undefined){
let data0 = data.use;
if((typeof data0 !== "string") && (!(Array.isArray(data0)))){
(vErrors ??= []).push({instancePath:instancePath+"/use",schemaPath:"#/properties/use/type",keyword:"type",params:{type: schema50.properties.use.type}});
errors++;
}
if(typeof data0 === "string"){
if(!pattern3.test(data0)){
(vErrors ??= []).push({instancePath:instancePath+"/use",schemaPath:"#/properties/use/pattern",keyword:"pattern",params:{pattern: "^(?![/\\\\])(?![A-Za-z]+:)[^*?\\\\]*\\.entitlement\\.ya?ml$"}});
errors++;
}
}
if(Array.isArray(data0)){
if(data0.length < 1){
(vErrors ??= []).push({instancePath:instancePath+"/use",schemaPath:"#/properties/use/minItems",keyword:"minItems",params:{limit: 1}});
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(typeof data1 === "string"){
if(!pattern3.test(data1)){
(vErrors ??= []).push({instancePath:instancePath+"/use/" + i0,schemaPath:"#/properties/use/items/pattern",keyword:"pattern",params:{pattern: "^(?![/\\\\])(?![A-Za-z]+:)[^*?\\\\]*\\.entitlement\\.ya?ml$"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/use/" + i0,schemaPath:"#/properties/use/items/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
}
if(data.scenarios !== undefined){
let data2 = data.scenarios;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key1 in data2){
const _errs8 = errors;
if(!(validate161(key1, {instancePath:instancePath+"/scenarios",parentData:data2,parentDataProperty:"scenarios",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate161.errors : vErrors.concat(validate161.errors);
errors = vErrors.length;
}
var valid3 = _errs8 === errors;
if(!valid3){
(vErrors ??= []).push({instancePath:instancePath+"/scenarios",schemaPath:"#/properties/scenarios/propertyNames",keyword:"propertyNames",params:{propertyName: key1}});
errors++;
}
}
for(const key2 in data2){
if(!(validate163(data2[key2], {instancePath:instancePath+"/scenarios/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data2,parentDataProperty:key2,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate163.errors : vErrors.concat(validate163.errors);
errors = vErrors.length;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/scenarios",schemaPath:"#/properties/scenarios/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}});
errors++;
}
validate160.errors = vErrors;
return errors === 0;
}
validate160.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const config = validate204;
const schema68 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://milestone.example/schemas/config.schema.json","type":"object","properties":{"rules":{"type":"object","propertyNames":{"type":"string","pattern":"^[a-z][a-z0-9]*(-[a-z0-9]+)*(/([a-z][a-z0-9]*(-[a-z0-9]+)*|\\*))?$"},"additionalProperties":{"type":"string","enum":["off","hint","info","warning","error"]}},"include":{"type":["string","array"],"items":{"type":"string"}},"exclude":{"type":["string","array"],"items":{"type":"string"}},"fields":{"type":["object","array"],"propertyNames":{"$ref":"#/$defs/fieldName"},"additionalProperties":{"type":["array","null","string"],"items":{"type":["string","number","boolean"]}},"items":{"type":["string","object"],"pattern":"^([A-Za-z][A-Za-z0-9_]*\\.)*[A-Za-z][A-Za-z0-9_]*$","propertyNames":{"$ref":"#/$defs/fieldName"},"additionalProperties":{"type":["array","null","string"],"items":{"type":["string","number","boolean"]}}}},"salesforce":{"type":"object","properties":{"project":{"type":"string"},"apiVersion":{"type":"number","minimum":31}},"additionalProperties":false}},"additionalProperties":false,"$defs":{"fieldName":{"type":"string","pattern":"^([A-Za-z][A-Za-z0-9_]*\\.)*[A-Za-z][A-Za-z0-9_]*$"}}};
const pattern33 = new RegExp("^[a-z][a-z0-9]*(-[a-z0-9]+)*(/([a-z][a-z0-9]*(-[a-z0-9]+)*|\\*))?$", "u");
const schema69 = {"type":"string","pattern":"^([A-Za-z][A-Za-z0-9_]*\\.)*[A-Za-z][A-Za-z0-9_]*$"};

function validate205(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate205.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(!pattern12.test(data)){
(vErrors ??= []).push({instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^([A-Za-z][A-Za-z0-9_]*\\.)*[A-Za-z][A-Za-z0-9_]*$"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}});
errors++;
}
validate205.errors = vErrors;
return errors === 0;
}
validate205.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate204(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://milestone.example/schemas/config.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate204.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((key0 === "rules") || (key0 === "include")) || (key0 === "exclude")) || (key0 === "fields")) || (key0 === "salesforce"))){
(vErrors ??= []).push({instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}});
errors++;
}
}
if(data.rules !== undefined){
let data0 = data.rules;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key1 in data0){
const _errs4 = errors;
if(typeof key1 === "string"){
if(!pattern33.test(key1)){
(vErrors ??= []).push({instancePath:instancePath+"/rules",schemaPath:"#/properties/rules/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9]*(-[a-z0-9]+)*(/([a-z][a-z0-9]*(-[a-z0-9]+)*|\\*))?$"},propertyName:key1});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/rules",schemaPath:"#/properties/rules/propertyNames/type",keyword:"type",params:{type: "string"},propertyName:key1});
errors++;
}
var valid1 = _errs4 === errors;
if(!valid1){
(vErrors ??= []).push({instancePath:instancePath+"/rules",schemaPath:"#/properties/rules/propertyNames",keyword:"propertyNames",params:{propertyName: key1}});
errors++;
}
}
for(const key2 in data0){
let data1 = data0[key2];
if(typeof data1 !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/rules/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/rules/additionalProperties/type",keyword:"type",params:{type: "string"}});
errors++;
}
if(!(((((data1 === "off") || (data1 === "hint")) || (data1 === "info")) || (data1 === "warning")) || (data1 === "error"))){
(vErrors ??= []).push({instancePath:instancePath+"/rules/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/rules/additionalProperties/enum",keyword:"enum",params:{allowedValues: schema68.properties.rules.additionalProperties.enum}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/rules",schemaPath:"#/properties/rules/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data.include !== undefined){
let data2 = data.include;
if((typeof data2 !== "string") && (!(Array.isArray(data2)))){
(vErrors ??= []).push({instancePath:instancePath+"/include",schemaPath:"#/properties/include/type",keyword:"type",params:{type: schema68.properties.include.type}});
errors++;
}
if(Array.isArray(data2)){
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
if(typeof data2[i0] !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/include/" + i0,schemaPath:"#/properties/include/items/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
}
if(data.exclude !== undefined){
let data4 = data.exclude;
if((typeof data4 !== "string") && (!(Array.isArray(data4)))){
(vErrors ??= []).push({instancePath:instancePath+"/exclude",schemaPath:"#/properties/exclude/type",keyword:"type",params:{type: schema68.properties.exclude.type}});
errors++;
}
if(Array.isArray(data4)){
const len1 = data4.length;
for(let i1=0; i1<len1; i1++){
if(typeof data4[i1] !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/exclude/" + i1,schemaPath:"#/properties/exclude/items/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
}
if(data.fields !== undefined){
let data6 = data.fields;
if(!data6 || typeof data6 != "object"){
(vErrors ??= []).push({instancePath:instancePath+"/fields",schemaPath:"#/properties/fields/type",keyword:"type",params:{type: schema68.properties.fields.type}});
errors++;
}
if(Array.isArray(data6)){
const len2 = data6.length;
for(let i2=0; i2<len2; i2++){
let data7 = data6[i2];
if((typeof data7 !== "string") && (!(data7 && typeof data7 == "object" && !Array.isArray(data7)))){
(vErrors ??= []).push({instancePath:instancePath+"/fields/" + i2,schemaPath:"#/properties/fields/items/type",keyword:"type",params:{type: schema68.properties.fields.items.type}});
errors++;
}
if(typeof data7 === "string"){
if(!pattern12.test(data7)){
(vErrors ??= []).push({instancePath:instancePath+"/fields/" + i2,schemaPath:"#/properties/fields/items/pattern",keyword:"pattern",params:{pattern: "^([A-Za-z][A-Za-z0-9_]*\\.)*[A-Za-z][A-Za-z0-9_]*$"}});
errors++;
}
}
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
for(const key3 in data7){
const _errs21 = errors;
if(!(validate205(key3, {instancePath:instancePath+"/fields/" + i2,parentData:data7,parentDataProperty:i2,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate205.errors : vErrors.concat(validate205.errors);
errors = vErrors.length;
}
var valid9 = _errs21 === errors;
if(!valid9){
(vErrors ??= []).push({instancePath:instancePath+"/fields/" + i2,schemaPath:"#/properties/fields/items/propertyNames",keyword:"propertyNames",params:{propertyName: key3}});
errors++;
}
}
for(const key4 in data7){
let data8 = data7[key4];
if(((!(Array.isArray(data8))) && (data8 !== null)) && (typeof data8 !== "string")){
(vErrors ??= []).push({instancePath:instancePath+"/fields/" + i2+"/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/fields/items/additionalProperties/type",keyword:"type",params:{type: schema68.properties.fields.items.additionalProperties.type}});
errors++;
}
if(Array.isArray(data8)){
const len3 = data8.length;
for(let i3=0; i3<len3; i3++){
let data9 = data8[i3];
if(((typeof data9 !== "string") && (!((typeof data9 == "number") && (isFinite(data9))))) && (typeof data9 !== "boolean")){
(vErrors ??= []).push({instancePath:instancePath+"/fields/" + i2+"/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i3,schemaPath:"#/properties/fields/items/additionalProperties/items/type",keyword:"type",params:{type: schema68.properties.fields.items.additionalProperties.items.type}});
errors++;
}
}
}
}
}
}
}
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
for(const key5 in data6){
const _errs27 = errors;
if(!(validate205(key5, {instancePath:instancePath+"/fields",parentData:data6,parentDataProperty:"fields",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate205.errors : vErrors.concat(validate205.errors);
errors = vErrors.length;
}
var valid13 = _errs27 === errors;
if(!valid13){
(vErrors ??= []).push({instancePath:instancePath+"/fields",schemaPath:"#/properties/fields/propertyNames",keyword:"propertyNames",params:{propertyName: key5}});
errors++;
}
}
for(const key6 in data6){
let data10 = data6[key6];
if(((!(Array.isArray(data10))) && (data10 !== null)) && (typeof data10 !== "string")){
(vErrors ??= []).push({instancePath:instancePath+"/fields/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/fields/additionalProperties/type",keyword:"type",params:{type: schema68.properties.fields.additionalProperties.type}});
errors++;
}
if(Array.isArray(data10)){
const len4 = data10.length;
for(let i4=0; i4<len4; i4++){
let data11 = data10[i4];
if(((typeof data11 !== "string") && (!((typeof data11 == "number") && (isFinite(data11))))) && (typeof data11 !== "boolean")){
(vErrors ??= []).push({instancePath:instancePath+"/fields/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i4,schemaPath:"#/properties/fields/additionalProperties/items/type",keyword:"type",params:{type: schema68.properties.fields.additionalProperties.items.type}});
errors++;
}
}
}
}
}
}
if(data.salesforce !== undefined){
let data12 = data.salesforce;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
for(const key7 in data12){
if(!((key7 === "project") || (key7 === "apiVersion"))){
(vErrors ??= []).push({instancePath:instancePath+"/salesforce",schemaPath:"#/properties/salesforce/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7}});
errors++;
}
}
if(data12.project !== undefined){
if(typeof data12.project !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/salesforce/project",schemaPath:"#/properties/salesforce/properties/project/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data12.apiVersion !== undefined){
let data14 = data12.apiVersion;
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 < 31 || isNaN(data14)){
(vErrors ??= []).push({instancePath:instancePath+"/salesforce/apiVersion",schemaPath:"#/properties/salesforce/properties/apiVersion/minimum",keyword:"minimum",params:{comparison: ">=", limit: 31}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/salesforce/apiVersion",schemaPath:"#/properties/salesforce/properties/apiVersion/type",keyword:"type",params:{type: "number"}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/salesforce",schemaPath:"#/properties/salesforce/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}});
errors++;
}
validate204.errors = vErrors;
return errors === 0;
}
validate204.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
